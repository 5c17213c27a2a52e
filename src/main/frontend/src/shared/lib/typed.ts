/**
 * What somebody typed and has not sent: a reload, a lost connection or an ended session loses nothing. It may hold personal data, so that it
 * stays in this tab only, is another person's to read never, and for a day at most.
 */
const PREFIX = 'kedang.typed.';
const LASTS_MS = 24 * 60 * 60 * 1000;

interface Kept {
  by: string;
  at: number;
  data: unknown;
}

const nameOf = (what: string) => PREFIX + what;

function read(name: string): Kept | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null') as Kept | null;
    return kept !== null && typeof kept.by === 'string' && typeof kept.at === 'number' ? kept : undefined;
  } catch {
    return undefined;
  }
}

const holds = (kept: Kept | undefined, by: string, now: number) =>
  kept?.by === by && now - kept.at < LASTS_MS && now >= kept.at;

/** What `by` typed into `what`, for example `task:4711`. */
export function typedFor<T>(what: string, by: string, now = Date.now()): T | undefined {
  const kept = read(nameOf(what));
  return kept !== undefined && holds(kept, by, now) ? (kept.data as T) : undefined;
}

export function keepTyped(what: string, by: string, data: unknown, now = Date.now()): void {
  try {
    sessionStorage.setItem(nameOf(what), JSON.stringify({ by, at: now, data } satisfies Kept));
  } catch {
    // Without storage the form still works; only the safety net is missing.
  }
}

export function forgetTyped(what: string): void {
  sessionStorage.removeItem(nameOf(what));
}

/** Throws away what is older than a day or another person's. */
export function tidyTyped(by: string, now = Date.now()): void {
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith(PREFIX) && !holds(read(name), by, now))
    .forEach((name) => {
      sessionStorage.removeItem(name);
    });
}
