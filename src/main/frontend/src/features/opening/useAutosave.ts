import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import type { Draft, OpeningForm } from '@/shared/api/types';
import { createDraft, getDraft, saveDraft } from './api/drafts';
import { asked } from './fields';

const AFTER_TYPING_MS = 800;

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'typing' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: unknown }
  /** Somebody, or the same person elsewhere, saved another version meanwhile. */
  | { kind: 'conflict'; stored: Draft };

interface Kept {
  id: string | undefined;
  version: number;
}

interface AutosaveOptions {
  draft: Draft | undefined;
  form: OpeningForm;
  onCreated: (id: string) => void;
}

/** Saves a draft while somebody types: one saving at a time, the last version always, never over somebody else's. */
export function useAutosave({ draft, form, onCreated }: AutosaveOptions) {
  const kept = useRef<Kept>({ id: draft?.id, version: draft?.version ?? 0 });
  const latest = useRef(form);
  const onCreatedNow = useRef(onCreated);
  const dirty = useRef(false);
  const running = useRef<Promise<string | undefined>>(undefined);
  const timer = useRef(0);
  const [state, setState] = useState<SaveState>(
    draft === undefined ? { kind: 'untouched' } : { kind: 'saved', at: new Date().toISOString() },
  );
  useEffect(() => {
    latest.current = form;
    onCreatedNow.current = onCreated;
  });

  const saveOnce = useCallback(async (): Promise<string | undefined> => {
    const { id, version } = kept.current;
    dirty.current = false;
    setState({ kind: 'saving' });
    try {
      if (id === undefined) {
        const created = await createDraft(asked(latest.current));
        kept.current = created;
        onCreatedNow.current(created.id);
      } else {
        kept.current = { id, version: (await saveDraft(id, version, asked(latest.current))).version };
      }
      setState({ kind: 'saved', at: new Date().toISOString() });
      return kept.current.id;
    } catch (error) {
      dirty.current = true;
      if (id !== undefined && error instanceof ApiProblem && error.status === 409) {
        try {
          setState({ kind: 'conflict', stored: await getDraft(id) });
        } catch (again) {
          setState({ kind: 'failed', error: again });
        }
      } else {
        setState({ kind: 'failed', error });
      }
      return undefined;
    }
  }, []);

  /** Saves what is unsaved and answers the draft's id; nothing where that failed. */
  const flush = useCallback((): Promise<string | undefined> => {
    window.clearTimeout(timer.current);
    const before = running.current ?? Promise.resolve(undefined);
    running.current = before.then(() =>
      dirty.current || kept.current.id === undefined ? saveOnce() : kept.current.id,
    );
    return running.current;
  }, [saveOnce]);

  const touched = useCallback(() => {
    dirty.current = true;
    setState((now) => (now.kind === 'conflict' ? now : { kind: 'typing' }));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), AFTER_TYPING_MS);
  }, [flush]);

  /** After a conflict: our version shall stand. */
  const overwrite = useCallback(
    (stored: Draft) => {
      kept.current = { id: stored.id, version: stored.version };
      dirty.current = true;
      return flush();
    },
    [flush],
  );

  /** After a conflict: theirs shall stand. */
  const accept = useCallback((stored: Draft) => {
    window.clearTimeout(timer.current);
    kept.current = { id: stored.id, version: stored.version };
    dirty.current = false;
    setState({ kind: 'saved', at: new Date().toISOString() });
  }, []);

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (dirty.current) {
        void flush();
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      if (dirty.current) {
        void flush();
      }
    };
  }, [flush]);

  /** The draft has become a request: nothing is left to save. */
  const finished = useCallback(() => {
    window.clearTimeout(timer.current);
    dirty.current = false;
  }, []);

  return { state, touched, flush, overwrite, accept, finished };
}
