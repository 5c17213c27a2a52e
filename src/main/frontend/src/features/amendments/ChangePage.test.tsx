import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { App } from 'antd';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient } from '@/shared/api/queryClient';
import type { Customer } from '@/shared/api/types';
import { ChangePage } from './ChangePage';

const file: Customer = {
  id: '01CUSTOMER',
  code: 'G440100000000012X',
  name: '欧阳测试',
  type: 'INDIVIDUAL',
  level: 'ADVANCED',
  state: 'OPEN',
  channel: 'COUNTER',
  vip: false,
  branch: null,
  collector: null,
  openedAt: null,
  openedBy: null,
  basic: { documentType: 'RESIDENT_ID', documentNumber: '4401**********3517' },
  contacts: [{ kind: 'mobile', value: '137****1488', verifiedAt: null }],
  address: '天河区体育****',
  todos: [],
  may: { reveal: [] },
  version: 7,
  pending: [],
};

const preview = {
  version: 8,
  route: 'VERIFY',
  contacts: 'OLD_AND_NEW',
  checkerRole: '',
  secondRole: '',
  fields: [],
  findings: [],
  risks: [],
  conflicts: [],
};

const refusal = {
  code: 'fileChanged',
  title: '档案已被他人修改',
  detail: '',
  version: 8,
  changed: [
    { field: 'mobile', then: '137****1488', now: '139****0001', caseId: '01OTHER' },
    { field: 'address', then: '天河区体育****', now: '越秀区中山****', caseId: '01OTHER' },
  ],
};

const answer = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }));

describe('a change of a file that somebody else changed meanwhile', () => {
  const fetching = vi.fn<typeof fetch>();
  const sent: { version: number; changes: Record<string, string> }[] = [];

  beforeEach(() => {
    sessionStorage.clear();
    sent.length = 0;
    vi.stubGlobal('fetch', fetching);
    fetching.mockImplementation((url, init) => {
      const path = String(url);
      if (path.endsWith('/amendments/preview')) {
        return answer(preview);
      }
      if (path.endsWith('/amendments')) {
        sent.push(JSON.parse(init?.body as string) as (typeof sent)[number]);
        return sent.length === 1
          ? answer(refusal, 409)
          : answer({ caseId: '01CASE', state: 'VERIFYING', route: 'VERIFY', findings: [], waitsFor: null });
      }
      return answer([]);
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    fetching.mockReset();
  });

  const show = () =>
    render(
      <QueryClientProvider client={createQueryClient()}>
        <App>
          <MemoryRouter initialEntries={['/customers/01CUSTOMER/change']}>
            <ChangePage customer={file} />
          </MemoryRouter>
        </App>
      </QueryClientProvider>,
    );
  const type = (label: RegExp, value: string) => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  };
  const press = async (name: RegExp) => {
    await waitFor(() => {
      expect(screen.getByRole('button', { name })).toHaveProperty('disabled', false);
    });
    fireEvent.click(screen.getByRole('button', { name }));
  };

  it('shows both, lets the clerk decide field by field, and loses nothing typed', async () => {
    show();
    type(/^手机号码/, '13812345678');
    type(/^通讯地址/, '海珠区新港西路 5 号');
    type(/^电子邮箱/, 'ouyang@example.com');
    type(/^理由/, '客户来柜面更新资料');
    await press(/^预\s?览$/);
    await press(/^提\s?交$/);

    const both = await screen.findByRole('dialog');
    const address = within(both).getByRole('radiogroup', { name: '通讯地址' });
    expect(within(both).getByText('越秀区中山****')).toBeTruthy();
    expect(within(both).getByText('海珠区新港西路 5 号')).toBeTruthy();
    fireEvent.click(within(address).getByLabelText('保留现在的'));
    await press(/^按选择继续$/);

    await press(/^预\s?览$/);
    await press(/^提\s?交$/);
    await waitFor(() => {
      expect(sent).toHaveLength(2);
    });
    expect(sent[0]).toMatchObject({ version: 7 });
    expect(sent[1]).toMatchObject({
      version: 8,
      changes: { mobile: '13812345678', mail: 'ouyang@example.com' },
      reason: '客户来柜面更新资料',
    });
    expect(sent[1]?.changes).not.toHaveProperty('address');
  });

  it('finds what was typed again', () => {
    const page = show();
    type(/^手机号码/, '13812345678');
    page.unmount();
    show();
    expect(screen.getByLabelText(/^手机号码/)).toHaveProperty('value', '13812345678');
  });
});
