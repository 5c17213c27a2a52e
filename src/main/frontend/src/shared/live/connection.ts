import { useSyncExternalStore } from 'react';

/** Whether the server tells this page what changes; without it pages ask by themselves. */
let connected = false;
const watchers = new Set<() => void>();

export function setConnected(now: boolean): void {
  if (now !== connected) {
    connected = now;
    watchers.forEach((tell) => {
      tell();
    });
  }
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

const WHILE_TOLD_MS = 90_000;

/** How often to ask for what the server also tells: seldom while it does, for what nobody tells, such as time itself. */
export function usePolling(otherwiseMs: number): number {
  return useSyncExternalStore(subscribe, () => connected) ? WHILE_TOLD_MS : otherwiseMs;
}
