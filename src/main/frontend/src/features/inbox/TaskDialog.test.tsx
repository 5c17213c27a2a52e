import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '@/shared/api/queryClient';
import type { InboxItem, Session } from '@/shared/api/types';
import { SessionContext } from '@/shared/session';
import { TaskDialog } from './TaskDialog';

const fetching = vi.fn<typeof fetch>();
const item = { id: 't1', caseId: 'c1' } as InboxItem;
const session = { person: { id: 'me' }, roles: [] } as unknown as Session;

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal('fetch', fetching);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetching.mockReset();
});

it('keeps what was typed when it is refused, says why at the field, and forgets it once it is done', async () => {
  const refusal = {
    code: 'commentInvalid',
    title: '内容有误',
    fields: [{ field: 'reason', code: 'length', message: '太长' }],
  };
  fetching.mockImplementationOnce(() => Promise.resolve(new Response(JSON.stringify(refusal), { status: 422 })));
  fetching.mockImplementation(() => Promise.resolve(new Response('{}')));
  const onLeft = vi.fn();
  const onClose = vi.fn();
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App>
        <SessionContext value={session}>
          <TaskDialog work="giveBack" item={item} principal={undefined} onClose={onClose} onLeft={onLeft} />
        </SessionContext>
      </App>
    </QueryClientProvider>,
  );
  const confirm = () => screen.getByRole('button', { name: '退回并说明' });
  expect(confirm()).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: ' 客户资料在另一机构 ' } });
  fireEvent.click(confirm());
  await screen.findByText('太长');
  expect(screen.getByLabelText('原因')).toHaveProperty('value', ' 客户资料在另一机构 ');
  expect(onLeft).not.toHaveBeenCalled();
  expect(Object.keys(sessionStorage)).toEqual(['kedang.typed.giveBack:t1']);

  fireEvent.click(confirm());
  await waitFor(() => {
    expect(onLeft).toHaveBeenCalledOnce();
  });
  const [path, sent] = fetching.mock.calls[1] ?? [];
  expect(path).toBe('/api/tasks/t1/return');
  expect(JSON.parse(sent?.body as string)).toEqual({ reason: '客户资料在另一机构' });
  expect(onClose).toHaveBeenCalledOnce();
  expect(Object.keys(sessionStorage)).toEqual([]);
});

it('does it in the place in which the task is open, but urges as oneself', async () => {
  fetching.mockImplementation(() => Promise.resolve(new Response('{}')));
  const draw = (work: 'giveBack' | 'urge') => (
    <QueryClientProvider client={createQueryClient()}>
      <App>
        <SessionContext value={session}>
          <TaskDialog key={work} work={work} item={item} principal="p1" onClose={vi.fn()} onLeft={vi.fn()} />
        </SessionContext>
      </App>
    </QueryClientProvider>
  );
  const { rerender } = render(draw('giveBack'));
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '请同事办理' } });
  fireEvent.click(screen.getByRole('button', { name: '退回并说明' }));
  await waitFor(() => {
    expect(fetching.mock.calls.map(([path]) => path)).toEqual(['/api/tasks/t1/return?for=p1']);
  });
  rerender(draw('urge'));
  fireEvent.click(await screen.findByRole('button', { name: /催\s*办/ }));
  await waitFor(() => {
    expect(fetching.mock.calls[1]?.[0]).toBe('/api/tasks/t1/urge');
  });
});
