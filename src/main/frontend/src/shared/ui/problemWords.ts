import i18n from 'i18next';
import { ApiProblem } from '@/shared/api/problem';

/** A problem's title and detail for reading; our own words only where the server sent none. */
export function problemWords(error: unknown): { title: string; detail: string } {
  if (!(error instanceof ApiProblem)) {
    return { title: i18n.t('problem.broken'), detail: '' };
  }
  if (error.title !== '') {
    return { title: error.title, detail: error.detail };
  }
  if (error.status === 0) {
    return { title: i18n.t('problem.unreachable'), detail: i18n.t('problem.unreachableHint') };
  }
  const known = {
    401: 'problem.signedOut',
    403: 'problem.forbidden',
    404: 'problem.notFound',
    413: 'problem.tooLarge',
  } as const;
  const key = known[error.status as keyof typeof known] as (typeof known)[keyof typeof known] | undefined;
  return { title: i18n.t(key ?? 'problem.failed', { status: error.status }), detail: error.detail };
}

/** In one line, for a notice. */
export function problemLine(error: unknown): string {
  const { title, detail } = problemWords(error);
  const fields = error instanceof ApiProblem ? error.fields.map((f) => f.message).join(' ') : '';
  return [title, detail, fields].filter((part) => part !== '').join(' · ');
}
