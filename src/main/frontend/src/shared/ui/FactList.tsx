import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { codeWord, hasCodeWord, type CodeGroup, useWords } from '@/shared/i18n';
import { dayAndClock } from '@/shared/lib/time';
import type { Facts } from '@/shared/api/types';
import { FindingTag } from './words';

/** Which words a fact's codes are of. */
const WORDS: Record<string, CodeGroup> = {
  recordKind: 'recordKind',
  recordState: 'recordState',
  stateBefore: 'recordState',
  agreementKind: 'agreementKind',
  renewalDecision: 'renewalDecision',
  direction: 'direction',
  medium: 'medium',
  topic: 'topic',
  complaintSeverity: 'complaintSeverity',
  relationKind: 'relationKind',
  process: 'process',
  outcome: 'outcome',
  decision: 'decision',
  disposition: 'messageState',
  taskType: 'taskType',
  channel: 'channel',
  level: 'level',
  field: 'field',
  severity: 'severity',
  state: 'state',
  role: 'role',
  kind: 'amendmentKind',
  route: 'route',
  side: 'side',
  source: 'messageKind',
  result: 'severity',
  skill: 'skill',
};

const CASES = new Set(['otherCase', 'caseId', 'case']);
const CUSTOMERS = new Set(['otherCustomer', 'customerId', 'customer']);

function shown(name: string, value: unknown): ReactNode {
  if (Array.isArray(value)) {
    return value.map((one, index) => <span key={index}>{shown(name, one)} </span>);
  }
  if (typeof value === 'boolean') {
    return null;
  }
  if (typeof value === 'object' && value !== null) {
    return null;
  }
  const text = String(value);
  if (CASES.has(name)) {
    return <Link to={`/cases/${text}`}>{codeWord('fact', 'open')}</Link>;
  }
  if (CUSTOMERS.has(name)) {
    return <Link to={`/customers/${text}`}>{codeWord('fact', 'open')}</Link>;
  }
  if (name === 'otherCustomers') {
    return shown(
      'otherCustomer',
      text.split(',').filter((id) => id !== ''),
    );
  }
  if (name === 'findings' || name === 'finding') {
    return text.split(/[|,\s]+/).map((code) => (code === '' ? null : <FindingTag key={code} code={code} />));
  }
  if (name === 'fields') {
    return text
      .split(',')
      .map((field) => codeWord('field', field))
      .join(' ');
  }
  if (name.endsWith('At') || name === 'deadline') {
    return dayAndClock(text) || text;
  }
  const group = WORDS[name];
  return group === undefined ? text : codeWord(group, text);
}

/** What is known of an event, in words and links. Facts without a word are ids for programs and stay out of sight. */
export function FactList({ facts }: { facts: Facts | null }) {
  const { word } = useWords();
  const known = Object.entries(facts ?? {}).filter(
    ([name, value]) => value !== null && value !== '' && hasCodeWord('fact', name) && shown(name, value) !== null,
  );
  if (known.length === 0) {
    return null;
  }
  return (
    <span className="kd-factlist">
      {known.map(([name, value]) => (
        <span key={name}>
          <span className="kd-quiet">{word('fact', name)}</span> {shown(name, value)}
        </span>
      ))}
    </span>
  );
}
