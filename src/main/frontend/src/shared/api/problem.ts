export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/**
 * A refusal in the reader's words (RFC 9457). `code` is stable and may be compared; `title` and `detail` are for showing.
 * Status 0 means that no answer came at all.
 */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: FieldProblem[] = [],
    readonly facts: Record<string, unknown> = {},
  ) {
    super(detail || title || code);
    this.name = 'ApiProblem';
  }

  fieldMessages(): Record<string, string> {
    return Object.fromEntries(this.fields.map((f) => [f.field, f.message]));
  }
}

const STANDARD = new Set(['type', 'title', 'status', 'detail', 'instance', 'code', 'fields']);

/** Reads whatever came back; an answer that is no problem document still becomes one. */
export function problemOf(status: number, body: unknown): ApiProblem {
  if (typeof body !== 'object' || body === null) {
    return new ApiProblem(status, `http${status}`, '', '');
  }
  const given = body as Record<string, unknown>;
  const text = (key: string) => (typeof given[key] === 'string' ? given[key] : '');
  return new ApiProblem(
    status,
    text('code') || `http${status}`,
    text('title'),
    text('detail'),
    Array.isArray(given.fields) ? (given.fields as FieldProblem[]) : [],
    Object.fromEntries(Object.entries(given).filter(([key]) => !STANDARD.has(key))),
  );
}
