import { QueryClient } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePolling } from './connection';
import { listen } from './listen';

/** A connection whose other end is the test. */
class FakeSource extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static all: FakeSource[] = [];
  static get last(): FakeSource {
    const last = FakeSource.all.at(-1);
    if (last === undefined) {
      throw new Error('nobody connected');
    }
    return last;
  }

  readyState = FakeSource.CONNECTING;
  onopen?: () => void;
  onerror?: () => void;

  constructor(readonly url: string) {
    super();
    FakeSource.all.push(this);
  }
  close() {
    this.readyState = FakeSource.CLOSED;
  }
  opens() {
    this.readyState = FakeSource.OPEN;
    this.onopen?.();
  }
  breaks(forGood: boolean) {
    this.readyState = forGood ? FakeSource.CLOSED : FakeSource.CONNECTING;
    this.onerror?.();
  }
  tells(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

let hidden = false;
const look = (away: boolean) => {
  hidden = away;
  document.dispatchEvent(new Event('visibilitychange'));
};
let client: QueryClient;
let asked: string[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeSource);
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  hidden = false;
  FakeSource.all = [];
  asked = [];
  client = new QueryClient();
  vi.spyOn(client, 'invalidateQueries').mockImplementation((filters) => {
    asked.push((filters?.queryKey ?? []).join(' '));
    return Promise.resolve();
  });
  stop = listen(client);
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Connected, and what the connection itself asked for is over. */
async function connected() {
  FakeSource.last.opens();
  await vi.advanceTimersByTimeAsync(5_000);
  asked = [];
}

describe('what the server tells', () => {
  it('is asked for: the lists, the named tasks, the notices', async () => {
    await connected();
    FakeSource.last.tells('tasks', { ids: ['a', 'b'], more: false });
    await vi.advanceTimersByTimeAsync(600);
    expect(asked).toEqual(['inbox', 'task a', 'task b']);
    asked = [];
    FakeSource.last.tells('notices', {});
    await vi.advanceTimersByTimeAsync(3_000);
    expect(asked).toEqual(['notices']);
  });

  it('is asked for at most every two seconds, whatever comes', async () => {
    await connected();
    for (let n = 0; n < 100; n += 1) {
      FakeSource.last.tells('tasks', { ids: [`t${String(n)}`], more: false });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked.filter((key) => key === 'inbox').length).toBeLessThanOrEqual(6);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(asked.filter((key) => key.startsWith('task '))).toHaveLength(100);
  });

  it('may be too much to name', async () => {
    await connected();
    FakeSource.last.tells('tasks', { ids: [], more: true });
    await vi.advanceTimersByTimeAsync(600);
    expect(asked).toEqual(['inbox', 'task']);
  });
});

describe('the connection', () => {
  it('asks for everything once it stands: something may have happened before', async () => {
    expect(FakeSource.last.url).toBe('/api/inbox/live');
    FakeSource.last.opens();
    await vi.advanceTimersByTimeAsync(600);
    expect(asked).toEqual(['inbox', 'task', 'notices']);
  });

  it('comes back, later and later, when the server refuses it', async () => {
    FakeSource.last.breaks(true);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(FakeSource.all).toHaveLength(2);
    FakeSource.last.breaks(true);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(FakeSource.all).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(FakeSource.all).toHaveLength(3);
  });

  it('is left to the browser when only the line broke', async () => {
    await connected();
    FakeSource.last.breaks(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSource.all).toHaveLength(1);
  });

  it('rests while nobody looks, and catches up', async () => {
    await connected();
    look(true);
    await vi.advanceTimersByTimeAsync(5_000);
    look(false);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(FakeSource.last.readyState).toBe(FakeSource.OPEN);
    look(true);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(FakeSource.last.readyState).toBe(FakeSource.CLOSED);
    look(false);
    expect(FakeSource.all).toHaveLength(2);
    FakeSource.last.opens();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(asked).toContain('inbox');
  });

  it('makes pages ask seldom while it stands, and as ever when it does not', () => {
    const { result } = renderHook(() => usePolling(15_000));
    expect(result.current).toBe(15_000);
    act(() => {
      FakeSource.last.opens();
    });
    expect(result.current).toBe(90_000);
    act(() => {
      FakeSource.last.breaks(false);
    });
    expect(result.current).toBe(15_000);
  });

  it('ends with the page', () => {
    stop();
    expect(FakeSource.last.readyState).toBe(FakeSource.CLOSED);
    look(false);
    expect(FakeSource.all).toHaveLength(1);
  });
});
