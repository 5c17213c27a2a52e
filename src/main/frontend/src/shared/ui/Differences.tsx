import type { ReactNode } from 'react';
import type { Difference, PostPath } from '@/shared/api/types';
import { codeWord, useWords, type CodeGroup } from '@/shared/i18n';
import { Reveal } from './Reveal';
import './differences.css';

/** Fields whose values are codes. */
const CODED: Record<string, CodeGroup | undefined> = { documentType: 'documentType', level: 'level', vip: 'yesNo' };

type Side = 'before' | 'after';

/** A field's value for reading: a word for a code, and a word for nothing. */
export function FieldValue({ field, value }: { field: string; value: string | null }) {
  const { t } = useWords();
  if (value === null || value === '') {
    return <span className="kd-quiet">{t('amendment.empty')}</span>;
  }
  const group = CODED[field];
  return group === undefined ? value : codeWord(group, value);
}

interface DifferencesProps<D extends Difference> {
  label: string;
  rows: D[];
  /** Where a value is asked for in clear, and for which fields. */
  revealPath: PostPath | null;
  reveals: string[];
  /** More about a field, below its name. */
  about?: (row: D) => ReactNode;
}

/** What is to be changed, side by side: what differs is marked, what is sensitive is masked (AMND-1). */
export function Differences<D extends Difference>({ label, rows, revealPath, reveals, about }: DifferencesProps<D>) {
  const { t, word } = useWords();
  const value = (row: D, side: Side) => {
    const text = row[side];
    if (text === null || text === '' || CODED[row.field] !== undefined) {
      const inWords = <FieldValue field={row.field} value={text} />;
      return side === 'after' ? <mark>{inWords}</mark> : inWords;
    }
    const shown = marked(text, side === 'before' ? row.beforeMarks : row.afterMarks);
    return revealPath !== null && reveals.includes(row.field) ? (
      <Reveal
        path={revealPath}
        field={row.field}
        side={side}
        label={`${word('field', row.field)} ${word('side', side)}`}
        masked={shown}
      />
    ) : (
      shown
    );
  };
  return (
    <table className="kd-differences" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('amendment.field')}</th>
          <th scope="col">{word('side', 'before')}</th>
          <th scope="col">{word('side', 'after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field}>
            <th scope="row">
              {word('field', row.field)}
              {about?.(row)}
            </th>
            {(['before', 'after'] as const).map((side) => (
              <td key={side} data-side={word('side', side)}>
                {value(row, side)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The text with its marks: pairs of first and behind-the-last character. */
export function marked(text: string, marks: number[][]): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from = 0, to = 0] of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
