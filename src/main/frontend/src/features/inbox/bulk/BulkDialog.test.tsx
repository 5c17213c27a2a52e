import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '@/shared/api/queryClient';
import type { InboxItem } from '@/shared/api/types';
import { BulkDialog } from './BulkDialog';

const fetching = vi.fn<typeof fetch>();
const ignore = () => undefined;
const items = [{ id: 't1', taskType: 'userTask_x', title: '王小明' }] as InboxItem[];

beforeEach(() => {
  vi.stubGlobal('fetch', fetching);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetching.mockReset();
});

it('tries and does it in the place in which the list is read', async () => {
  const done = {
    dryRun: true,
    results: [{ id: 't1', ok: true, code: null, words: null }],
    undo: null,
    undoUntil: null,
  };
  fetching.mockImplementation((path) =>
    Promise.resolve(new Response(JSON.stringify(path === '/api/tasks/bulk' ? done : []))),
  );
  const onDone = vi.fn();
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App>
        <BulkDialog action="release" items={items} principal="p1" onClose={ignore} onDone={onDone} />
      </App>
    </QueryClientProvider>,
  );
  (await screen.findByRole('button', { name: '退回 1 件' })).click();
  await waitFor(() => {
    expect(onDone).toHaveBeenCalledOnce();
  });
  const orders = fetching.mock.calls.filter(([path]) => path === '/api/tasks/bulk');
  expect(orders.map(([, sent]) => JSON.parse(sent?.body as string) as unknown)).toEqual(
    [true, false].map((dryRun) => ({ action: 'release', ids: ['t1'], for: 'p1', dryRun })),
  );
});

it('can be tried only once the form is there, and says so when it does not come', async () => {
  let answer: (response: Response) => void = ignore;
  fetching.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App>
        <BulkDialog action="complete" items={items} principal={undefined} onClose={ignore} onDone={ignore} />
      </App>
    </QueryClientProvider>,
  );
  const trial = await screen.findByRole('button', { name: '下一步：预演' });
  expect(trial).toHaveProperty('disabled', true);
  const refused = { status: 403, code: 'forbidden', title: '无权办理', detail: '本岗位不能办理这一件' };
  answer(
    new Response(JSON.stringify(refused), { status: 403, headers: { 'Content-Type': 'application/problem+json' } }),
  );
  await screen.findByText(/本岗位不能办理这一件/);
  expect(trial).toHaveProperty('disabled', true);
});
