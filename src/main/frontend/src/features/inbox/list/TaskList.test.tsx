import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '@/shared/api/queryClient';
import type { InboxItem, Session } from '@/shared/api/types';
import { SessionContext } from '@/shared/session';
import { TaskList } from './TaskList';

const session = { person: { id: 'me' }, roles: ['information-officer'] } as unknown as Session;
const lastBulk = { last: undefined, keep: () => undefined, undo: () => Promise.resolve(), busy: false };
let ids: string[];
let client: QueryClient;

const item = (id: string) =>
  ({
    id,
    title: `客户 ${id}`,
    taskType: 'userTask_reviewOpening',
    findings: [],
    urged: 0,
    escalated: false,
    standsInFor: null,
    dueAt: null,
    doneAt: null,
    createdAt: '2026-03-02T02:00:00Z',
  }) as unknown as InboxItem;

beforeEach(() => {
  ids = ['a', 'b'];
  client = createQueryClient();
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(
      new Response(
        JSON.stringify(
          address.startsWith('/api/inbox?')
            ? { items: ids.map(item), next: null }
            : address.startsWith('/api/inbox/counts')
              ? { views: {}, taskTypes: {} }
              : [],
        ),
      ),
    ),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const rowOf = (id: string) => screen.getByRole('row', { name: new RegExp(`客户 ${id}`) });

it('marks what came while the reader looked, and keeps the keyboard on its task', async () => {
  render(
    <QueryClientProvider client={client}>
      <App>
        <SessionContext value={session}>
          <MemoryRouter>
            <TaskList
              list={{ view: 'roles', filter: {}, sort: 'dueAt', principal: undefined }}
              lastBulk={lastBulk}
              onChange={() => undefined}
            />
          </MemoryRouter>
        </SessionContext>
      </App>
    </QueryClientProvider>,
  );
  await screen.findByText('客户 a');
  fireEvent.keyDown(document.body, { key: 'j' });
  expect(rowOf('b').getAttribute('aria-selected')).toBe('true');
  expect(screen.queryByText('刚到')).toBeNull();

  ids = ['new', 'a', 'b'];
  await act(() => client.invalidateQueries({ queryKey: ['inbox'] }));
  await screen.findByText('客户 new');
  expect(within(rowOf('new')).getByText('刚到')).toBeDefined();
  expect(rowOf('new').className).toContain('kd-arrived');
  expect(screen.getAllByText('刚到')).toHaveLength(1);
  expect(rowOf('b').getAttribute('aria-selected')).toBe('true');
  expect(rowOf('new').getAttribute('aria-selected')).toBeNull();
});
