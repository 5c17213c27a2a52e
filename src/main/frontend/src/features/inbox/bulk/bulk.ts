import type { BulkAction, BulkResults, BulkRow } from '@/shared/api/types';

export interface BulkOrder {
  action: BulkAction;
  ids: readonly string[];
  personId?: string;
  reason?: string;
  form?: Record<string, unknown>;
  /** In whose place it is done; nobody's for the reader's own. */
  for?: string;
}

/** What became of many tasks, piece by piece. */
export interface Outcome {
  rows: BulkRow[];
  /** One for every piece that can be taken back. */
  undo: string[];
  /** Until when the first of them can. */
  undoUntil: string | null;
  /** Not asked for any more, because the server could not be reached or refused altogether. */
  rest: string[];
  trouble: unknown;
}

/** Few enough for a number that moves, and for a server that does each in a transaction of its own. */
const PIECE = 20;

type Send = (order: BulkOrder, ids: string[]) => Promise<BulkResults>;

/** Does it piece by piece and says how far it is; stops at the first trouble, with everything known so far. */
export async function inPieces(
  order: BulkOrder,
  send: Send,
  onProgress: (done: number) => void = () => undefined,
): Promise<Outcome> {
  const outcome: Outcome = { rows: [], undo: [], undoUntil: null, rest: [], trouble: undefined };
  for (let at = 0; at < order.ids.length; at += PIECE) {
    try {
      const answer = await send(order, order.ids.slice(at, at + PIECE));
      outcome.rows.push(...answer.results);
      if (answer.undo !== null) {
        outcome.undo.push(answer.undo);
        outcome.undoUntil ??= answer.undoUntil;
      }
    } catch (trouble) {
      return { ...outcome, rest: order.ids.slice(at), trouble };
    }
    onProgress(Math.min(at + PIECE, order.ids.length));
  }
  return outcome;
}

export interface Refusals {
  words: string;
  ids: string[];
}

/** The refused by reason, the most frequent first. */
export function refusalsOf(rows: readonly BulkRow[]): Refusals[] {
  const byWords = new Map<string, string[]>();
  rows
    .filter((row) => !row.ok)
    .forEach((row) => {
      const words = row.words ?? row.code ?? '';
      byWords.set(words, [...(byWords.get(words) ?? []), row.id]);
    });
  return [...byWords].map(([words, ids]) => ({ words, ids })).sort((a, b) => b.ids.length - a.ids.length);
}

export const possibleOf = (rows: readonly BulkRow[]) => rows.filter((row) => row.ok).map((row) => row.id);
