import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, OpeningForm } from '@/shared/api/types';
import { useAutosave } from './useAutosave';

const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));
const stored: Draft = { id: 'd1', version: 3, form: { customerType: 'INDIVIDUAL', name: '张三' }, scans: [] };

describe('a draft', () => {
  const fetching = vi.fn<typeof fetch>();
  const sent = () =>
    fetching.mock.calls.map(([url, init]) => [
      init?.method,
      url,
      init?.body === undefined ? undefined : JSON.parse(init.body as string),
    ]);

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', fetching);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    fetching.mockReset();
  });

  const open = (draft: Draft | undefined, onCreated = vi.fn()) =>
    renderHook(({ form }: { form: OpeningForm }) => useAutosave({ draft, form, onCreated }), {
      initialProps: { form: draft?.form ?? {} },
    });
  const type = (hook: ReturnType<typeof open>, form: OpeningForm) => {
    hook.rerender({ form });
    act(() => {
      hook.result.current.touched();
    });
  };

  it('is made once somebody stops typing, and saved under its version from then on', async () => {
    const onCreated = vi.fn();
    fetching
      .mockImplementationOnce(() => answer(201, { id: 'd9', version: 0 }))
      .mockImplementation(() => answer(200, { version: 1 }));
    const hook = open(undefined, onCreated);
    type(hook, { name: '李' });
    type(hook, { name: '李四' });
    expect(fetching).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(onCreated).toHaveBeenCalledExactlyOnceWith('d9');

    type(hook, { name: '李四光' });
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(sent()).toEqual([
      ['POST', '/api/openings/drafts', { form: { name: '李四' } }],
      ['PUT', '/api/openings/drafts/d9', { version: 0, form: { name: '李四光' } }],
    ]);
    expect(hook.result.current.state.kind).toBe('saved');
  });

  it('never goes over another version without asking', async () => {
    const theirs = { ...stored, version: 4, form: { ...stored.form, name: '张三丰' } };
    fetching.mockImplementation((_, init) => {
      if (init?.method === 'GET') {
        return answer(200, theirs);
      }
      const { version } = JSON.parse(init?.body as string) as Draft;
      return version === 4 ? answer(200, { version: 5 }) : answer(409, { code: 'changedMeanwhile' });
    });
    const hook = open(stored);
    type(hook, { ...stored.form, name: '张三三' });
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(hook.result.current.state).toEqual({ kind: 'conflict', stored: theirs });

    await act(() => hook.result.current.overwrite(theirs));
    expect(hook.result.current.state.kind).toBe('saved');
    expect(sent().at(-1)).toMatchObject(['PUT', '/api/openings/drafts/d1', { version: 4, form: { name: '张三三' } }]);
  });

  it('keeps trying what could not be saved', async () => {
    fetching
      .mockImplementationOnce(() => Promise.reject(new TypeError('offline')))
      .mockImplementation(() => answer(200, { version: 4 }));
    const hook = open(stored);
    type(hook, { ...stored.form, name: '王五' });
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(hook.result.current.state.kind).toBe('failed');
    await act(() => hook.result.current.flush());
    expect(hook.result.current.state.kind).toBe('saved');
  });
});
