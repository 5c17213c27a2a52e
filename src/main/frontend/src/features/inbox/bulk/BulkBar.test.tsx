import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '@/shared/api/queryClient';
import type { InboxItem, Session } from '@/shared/api/types';
import { SessionContext } from '@/shared/session';
import { BulkBar } from './BulkBar';

const fetching = vi.fn<typeof fetch>();
const ignore = () => undefined;

beforeEach(() => {
  vi.stubGlobal('fetch', fetching);
  fetching.mockImplementation(() =>
    Promise.resolve(new Response(JSON.stringify({ form: { schema: { properties: { bulk: true } } } }))),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetching.mockReset();
});

const row = (id: string, more: Partial<InboxItem>) =>
  ({ id, taskType: 'userTask_x', role: 'verifier', claimable: false, inHand: false, ...more }) as InboxItem;

function Bar({ chosen, principal, roles }: { chosen: InboxItem[]; principal?: string; roles: string[] }) {
  return (
    <QueryClientProvider client={createQueryClient()}>
      <SessionContext value={{ person: { id: 'me' }, roles } as unknown as Session}>
        <BulkBar chosen={chosen} principal={principal} busy={false} onDo={ignore} onAll={ignore} onNone={ignore} />
      </SessionContext>
    </QueryClientProvider>
  );
}

const offered = () =>
  screen
    .getAllByRole('button')
    .map((button) => button.textContent.replaceAll(' ', ''))
    .slice(0, -2);

it('offers in somebody’s place all that applies to what that one holds or may take', async () => {
  render(<Bar chosen={[row('t1', { inHand: true }), row('t2', { claimable: true })]} principal="p1" roles={[]} />);
  await screen.findByRole('button', { name: '办结…' });
  expect(offered()).toEqual(['领取', '退回', '转办…', '办结…']);
  // the form is read in the other one's place, where alone the task is seen
  expect(fetching.mock.calls.map(([path]) => path)).toEqual(['/api/tasks/t1?for=p1']);
});

it('offers nothing to pass on where nothing is in hand, and assigning to managers only', async () => {
  render(<Bar chosen={[row('t1', {})]} principal="p1" roles={['manager']} />);
  await screen.findByRole('button', { name: '办结…' });
  expect(offered()).toEqual(['指派…', '办结…']);
});

it('does not offer to put back what was made for one person', async () => {
  render(<Bar chosen={[row('t1', { inHand: true, role: null })]} roles={[]} />);
  await screen.findByRole('button', { name: '办结…' });
  expect(offered()).toEqual(['转办…', '办结…']);
});
