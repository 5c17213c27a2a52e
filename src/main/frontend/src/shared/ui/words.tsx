import { Tooltip } from 'antd';
import { codeWord, hasCodeWord, useWords, type CodeGroup } from '@/shared/i18n';
import { dayAndClock, shortTime } from '@/shared/lib/time';

type Tone = 'plain' | 'busy' | 'good' | 'warn' | 'bad';

const TONES: Record<string, Tone> = {
  'complaintState.OPEN': 'warn',
  'complaintSeverity.HIGH': 'bad',
  'complaintSeverity.MEDIUM': 'warn',
  ANSWERED: 'busy',
  VALID: 'good',
  DUE: 'warn',
  EXPIRED: 'bad',
  FUTURE: 'busy',
  SUSPENDED: 'warn',
  LAPSED: 'bad',
  NOT_CONFIRMED: 'bad',
  APPLIED: 'good',
  RESOLVING: 'warn',
  CHECK: 'warn',
  SECOND_CHECK: 'warn',
  ACCEPT: 'good',
  RETURN: 'warn',
  REJECT: 'bad',
  PENDING: 'busy',
  RENEWED: 'good',
  ACTIVE: 'good',
  LOCKED: 'bad',
  'rowState.WAITING': 'plain',
  'prospectState.OPEN': 'busy',
  CONVERTING: 'busy',
  CONVERTED: 'good',
  OPENED: 'good',
  OPEN: 'good',
  DONE: 'good',
  CONFIRMED: 'good',
  DELIVERED: 'good',
  COUNTED: 'good',
  ACCEPTED: 'good',
  RUNNING: 'busy',
  CHECKING: 'busy',
  VERIFYING: 'busy',
  READING: 'busy',
  SENT: 'busy',
  SENDING: 'busy',
  WAITING: 'busy',
  REVIEW: 'warn',
  CORRECTION: 'warn',
  PREVIEW: 'warn',
  CALLING: 'warn',
  AMBIGUOUS: 'warn',
  LATE: 'warn',
  RETURNED: 'warn',
  REJECTED: 'bad',
  REFUSED: 'bad',
  BLOCKED: 'bad',
  UNDELIVERABLE: 'bad',
  UNREACHED: 'bad',
  WRONG_NUMBER: 'bad',
  FAILED: 'bad',
  DEAD: 'bad',
  UNKNOWN: 'bad',
};

/** A state: a word and a colour, never a colour alone. */
export function Status({ group, code }: { group: CodeGroup; code: string | null | undefined }) {
  useWords();
  if (!code) {
    return null;
  }
  return (
    <span className={`kd-status kd-tone-${TONES[`${group}.${code}`] ?? TONES[code] ?? 'plain'}`}>
      {codeWord(group, code)}
    </span>
  );
}

const SEVERITY: Record<string, Tone> = { REJECT: 'bad', PERSON: 'warn', WARN: 'plain', INFO: 'plain' };

export const severityTone = (severity: string | null | undefined): Tone => SEVERITY[severity ?? ''] ?? 'warn';

/** What a check found, with the long explanation on pointing at it. */
export function FindingTag({ code, severity }: { code: string; severity?: string }) {
  useWords();
  const tone = severity === undefined ? 'warn' : severityTone(severity);
  const tag = <span className={`kd-tag kd-tone-${tone}`}>{codeWord('finding', code)}</span>;
  return hasCodeWord('findingHint', code) ? <Tooltip title={codeWord('findingHint', code)}>{tag}</Tooltip> : tag;
}

/** A moment: short to read, complete on pointing at it. */
export function Moment({ at, short }: { at: string | null | undefined; short?: boolean }) {
  if (!at) {
    return null;
  }
  return (
    <time className="kd-num" dateTime={at} title={dayAndClock(at)}>
      {short ? shortTime(at) : dayAndClock(at)}
    </time>
  );
}
