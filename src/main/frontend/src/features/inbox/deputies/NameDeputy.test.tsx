import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '@/shared/api/queryClient';
import { NameDeputy } from './NameDeputy';

const fetching = vi.fn<typeof fetch>();
const CANDIDATES = [
  { id: 'p1', name: '梁国栋', staffNo: null, branch: { code: '440000', name: '广东分公司' }, roles: ['manager'] },
  {
    id: 'p2',
    name: '王秀英',
    staffNo: 'AM002',
    branch: { code: '440101', name: '广州越秀营业部' },
    roles: ['verifier'],
  },
];

beforeEach(() => {
  vi.stubGlobal('fetch', fetching);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetching.mockReset();
});

it('offers whom the server says may be named, above the reader too, by name, branch and role', async () => {
  fetching.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(CANDIDATES))));
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App>
        <NameDeputy principal={{ id: 'them', name: '陈雨桐' }} onClose={() => undefined} />
      </App>
    </QueryClientProvider>,
  );
  fireEvent.mouseDown(screen.getByRole('combobox', { name: '代理人' }));
  await screen.findByTitle('梁国栋 · 广东分公司 · 高级管理人员');
  await screen.findByTitle('王秀英 · AM002 · 广州越秀营业部 · 审核岗');
  expect(fetching.mock.calls.map(([path]) => path)).toContain('/api/deputies/candidates?person=them');
});
