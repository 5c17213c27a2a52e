import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryClient } from '@/shared/api/queryClient';
import { Reveal } from './Reveal';

describe('a masked value', () => {
  const fetching = vi.fn<typeof fetch>();

  beforeEach(() => {
    vi.useFakeTimers();
    sessionStorage.clear();
    vi.stubGlobal('fetch', fetching);
    fetching.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ value: '13800138000' }))));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    fetching.mockReset();
  });

  const settle = () => act(() => vi.advanceTimersByTimeAsync(200));

  it('is shown for a purpose only, for a minute only, and only then to ring', async () => {
    render(
      <QueryClientProvider client={createQueryClient()}>
        <App>
          <Reveal path="/api/customers/1/reveal" field="mobile" label="手机号码" masked="138****8000" />
        </App>
      </QueryClientProvider>,
    );
    expect(screen.queryByRole('link')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '查看 手机号码' }));
    await settle();
    const confirm = screen.getByRole('button', { name: /^查 ?看$/ });
    expect(confirm).toHaveProperty('disabled', true);

    fireEvent.change(screen.getByLabelText(/用途/), { target: { value: ' 核对 ' } });
    fireEvent.click(confirm);
    await settle();
    expect(JSON.parse(fetching.mock.calls[0]?.[1]?.body as string)).toEqual({ field: 'mobile', purpose: '核对' });
    expect(screen.getByText('13800138000').getAttribute('href')).toBe('tel:13800138000');

    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(screen.queryByText('13800138000')).toBeNull();
    expect(screen.queryByText('138****8000')).not.toBeNull();
  });
});
