import { Button, DatePicker, Input, Radio } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import type { ProspectPage } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Moment } from '@/shared/ui/words';
import { useNotice } from '@/shared/ui/useNotice';
import { useAct } from './api/prospects';

const KINDS = ['CALL', 'VISIT', 'MESSAGE', 'MEETING'];

/** Writes down how it went and when to get in touch again. */
export function FollowUpForm({ id }: { id: string }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const act = useAct(id);
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState('CALL');
  const [note, setNote] = useState('');
  const [nextOn, setNextOn] = useState<string>();
  const errors = act.error instanceof ApiProblem ? act.error.fieldMessages() : {};
  const save = () => {
    act.mutate(
      { act: 'follow-ups', body: { kind, note, nextOn, requestId } },
      {
        onSuccess: () => {
          setNote('');
          setNextOn(undefined);
          setRequestId(crypto.randomUUID());
          notice.done(t('prospect.followedUp'));
        },
        onError: notice.failed,
      },
    );
  };
  return (
    <div className="kd-followup">
      <Radio.Group
        optionType="button"
        aria-label={t('prospect.how')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: word('followUpKind', value) }))}
        onChange={(event) => {
          setKind(event.target.value as string);
        }}
      />
      <Input.TextArea
        rows={3}
        maxLength={500}
        aria-label={t('prospect.whatWasSaid')}
        placeholder={t('prospect.whatWasSaid')}
        status={errors.note === undefined ? undefined : 'error'}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      {errors.note !== undefined && <span className="kd-bad">{errors.note}</span>}
      <div className="kd-prospect-actions">
        <DatePicker
          aria-label={t('prospect.next')}
          format="YYYY-MM-DD"
          placeholder={t('prospect.next')}
          minDate={dayjs()}
          value={nextOn === undefined ? null : dayjs(nextOn)}
          onChange={(date: dayjs.Dayjs | null) => {
            setNextOn(date === null ? undefined : date.format('YYYY-MM-DD'));
          }}
        />
        <Button type="primary" disabled={note.trim() === ''} loading={act.isPending} onClick={save}>
          {t('prospect.record')}
        </Button>
      </div>
    </div>
  );
}

export function FollowUpLog({ page }: { page: ProspectPage }) {
  const { t, word } = useWords();
  if (page.followUps.length === 0) {
    return <p className="kd-quiet">{t('prospect.noFollowUp')}</p>;
  }
  return (
    <ol className="kd-followups">
      {page.followUps.map((entry) => (
        <li key={entry.id}>
          <strong>{entry.kind === null ? t('prospect.remark') : word('followUpKind', entry.kind)}</strong>{' '}
          <span className="kd-quiet">{entry.actor?.name}</span> <Moment at={entry.at} />
          <p className="kd-said">{entry.note}</p>
          {entry.nextOn !== null && (
            <span className="kd-quiet">
              {t('prospect.next')} {entry.nextOn}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
