import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from './problem';
import { address, get, onSessionLost, post } from './request';

const answer = (status: number, body?: unknown) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status });

describe('request', () => {
  const fetching = vi.fn<typeof fetch>();

  beforeEach(() => {
    vi.stubGlobal('fetch', fetching);
    document.cookie = 'XSRF-TOKEN=tok%2Ben';
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    fetching.mockReset();
  });

  const sent = () => new Headers(fetching.mock.calls[0]?.[1]?.headers);

  it('leaves out what was not asked for', () => {
    expect(address('/api/inbox', { view: 'mine', after: undefined, branch: '', limit: 0 })).toBe(
      '/api/inbox?view=mine&limit=0',
    );
  });

  it('sends the reader’s language, and the CSRF token only where something changes', async () => {
    fetching.mockImplementation(() => Promise.resolve(answer(200, {})));
    await get('/api/session');
    expect(sent().get('Accept-Language')).toBe('zh-CN');
    expect(sent().get('X-XSRF-TOKEN')).toBeNull();

    fetching.mockClear();
    await post('/api/tasks/1/claim');
    expect(sent().get('X-XSRF-TOKEN')).toBe('tok+en');
  });

  it('fetches a fresh CSRF token once when the old one was refused', async () => {
    fetching
      .mockResolvedValueOnce(answer(403, { code: 'csrfMissing' }))
      .mockResolvedValueOnce(answer(200, { id: '1' }));
    await expect(post('/api/tasks/1/claim')).resolves.toEqual({ id: '1' });
    fetching.mockImplementation(() => Promise.resolve(answer(403, { code: 'csrfMissing' })));
    await expect(post('/api/tasks/1/claim')).rejects.toMatchObject({ code: 'csrfMissing' });
    expect(fetching).toHaveBeenCalledTimes(4);
  });

  it('turns a problem document into an ApiProblem with fields and facts', async () => {
    fetching.mockResolvedValue(
      answer(409, {
        title: '已被领取',
        detail: '由李强领取',
        code: 'taskTaken',
        fields: [{ field: 'a', code: 'b', message: 'c' }],
        by: 'x',
      }),
    );
    const problem = await post('/api/tasks/1/claim').catch((e: unknown) => e);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status: 409, code: 'taskTaken', title: '已被领取', facts: { by: 'x' } });
    expect((problem as ApiProblem).fieldMessages()).toEqual({ a: 'c' });
  });

  it('makes a problem of an answer that is none, and of no answer at all', async () => {
    fetching.mockResolvedValueOnce(new Response('<html>', { status: 502 }));
    await expect(get('/api/branches')).rejects.toMatchObject({ status: 502, code: 'http502' });
    fetching.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(get('/api/branches')).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });

  it('tells that the session ended, but not when somebody only asks who is signed in', async () => {
    const told = vi.fn();
    const forget = onSessionLost(told);
    fetching.mockImplementation(() => Promise.resolve(answer(401, {})));
    await get('/api/session').catch(() => undefined);
    expect(told).not.toHaveBeenCalled();
    await get('/api/inbox').catch(() => undefined);
    expect(told).toHaveBeenCalledOnce();
    forget();
  });
});
