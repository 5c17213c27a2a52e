import type { QueryClient } from '@tanstack/react-query';
import type { GetPath } from '../api/types';
import { setConnected } from './connection';

const PATH: GetPath = '/api/inbox/live';

/** Between the end of one refresh and the next. */
const PAUSE_MS = 2_000;
/** So that the pages of a whole branch do not ask in the same moment. */
const SPREAD_MS = 500;
/** Whoever looks into another tab for a moment stays connected. */
const HIDDEN_MS = 10_000;
const BACK_FIRST_MS = 5_000;
const BACK_AT_MOST_MS = 120_000;

interface Tasks {
  ids: string[];
  more: boolean;
}

function tasksOf(event: MessageEvent): Tasks {
  try {
    const told = JSON.parse(String(event.data)) as Partial<Tasks>;
    return { ids: told.ids ?? [], more: told.more ?? false };
  } catch {
    return { ids: [], more: true };
  }
}

/** What became old, and the moment to ask for it anew. */
function refresher(client: QueryClient) {
  let ids = new Set<string>();
  let allTasks = false;
  let lists = false;
  let notices = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;
  let stopped = false;

  const refresh = async () => {
    const keys: string[][] = [
      ...(lists ? [['inbox']] : []),
      ...(allTasks ? [['task']] : [...ids].map((id) => ['task', id])),
      ...(notices ? [['notices']] : []),
    ];
    ids = new Set();
    allTasks = lists = notices = false;
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    timer = undefined;
    notBefore = Date.now() + PAUSE_MS;
    plan();
  };
  const plan = () => {
    if (timer === undefined && !stopped && (lists || notices)) {
      const wait = Math.max(0, notBefore - Date.now()) + Math.random() * SPREAD_MS;
      timer = setTimeout(() => void refresh(), wait);
    }
  };

  return {
    tasks: (told: Tasks) => {
      told.ids.forEach((id) => ids.add(id));
      allTasks ||= told.more;
      lists = true;
      plan();
    },
    notices: () => {
      notices = true;
      plan();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/**
 * Listens to what the server tells while the page is seen, and makes the queries concerned old. Answers how to stop.
 * Nothing depends on it: while there is no connection, pages ask as often as ever.
 */
export function listen(client: QueryClient): () => void {
  const refresh = refresher(client);
  let source: EventSource | undefined;
  let tries = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(again);
    source?.close();
    source = undefined;
    setConnected(false);
  };
  const open = () => {
    close();
    const opened = new EventSource(PATH);
    source = opened;
    opened.onopen = () => {
      tries = 0;
      setConnected(true);
      // what happened while nobody told
      refresh.tasks({ ids: [], more: true });
      refresh.notices();
    };
    opened.onerror = () => {
      setConnected(false);
      // Otherwise the browser tries again by itself.
      if (opened.readyState === EventSource.CLOSED && source === opened) {
        const wait = Math.min(BACK_FIRST_MS * 2 ** tries, BACK_AT_MOST_MS);
        tries += 1;
        again = setTimeout(open, wait * (0.75 + Math.random() / 2));
      }
    };
    opened.addEventListener('tasks', (event) => {
      refresh.tasks(tasksOf(event));
    });
    opened.addEventListener('notices', refresh.notices);
  };
  const seen = () => {
    clearTimeout(hiding);
    if (document.hidden) {
      hiding = setTimeout(close, HIDDEN_MS);
    } else if (source === undefined || source.readyState === EventSource.CLOSED) {
      open();
    }
  };

  document.addEventListener('visibilitychange', seen);
  seen();
  return () => {
    document.removeEventListener('visibilitychange', seen);
    clearTimeout(hiding);
    close();
    refresh.stop();
  };
}
