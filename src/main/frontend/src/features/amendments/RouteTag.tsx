import { useWords } from '@/shared/i18n';

const TONES: Record<string, string | undefined> = { APPLY: 'good', VERIFY: 'busy', CHECK: 'warn', TWO_PERSONS: 'warn' };

/** How a change is decided, in words (AMND-2). */
export function RouteTag({ route }: { route: string | null }) {
  const { word } = useWords();
  return route === null ? null : (
    <span className={`kd-tag kd-tone-${TONES[route] ?? 'plain'}`}>{word('route', route)}</span>
  );
}
