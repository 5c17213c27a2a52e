import { Button, Input, Modal } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import type { LeaverLine } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { PersonPicker, type PersonChoice } from '@/shared/ui/PersonPicker';
import { problemLine } from '@/shared/ui/problemWords';
import { Loaded } from '@/shared/ui/state';
import { useLeaverHandOver, useLeaverPreview, useLeaverRun } from '../api/leavers';
import { peopleBelow } from '../api/people';
import '../inbox.css';

interface LeaverDialogProps {
  person: { id: string; name: string };
  onClose: () => void;
}

/** Leavers 离职转办 (INBX-3): to whom, what would move where, and what did. */
export function LeaverDialog({ person, onClose }: LeaverDialogProps) {
  const { t, word } = useWords();
  const [successor, setSuccessor] = useState<PersonChoice>();
  const [reason, setReason] = useState('');
  const [looking, setLooking] = useState(false);
  const preview = useLeaverPreview(person.id, successor?.id, looking);
  const handOver = useLeaverHandOver(person.id);
  const run = useLeaverRun(handOver.data);
  const load = useCallback(
    async (q: string, signal: AbortSignal) => (await peopleBelow(q, signal)).filter(({ id }) => id !== person.id),
    [person.id],
  );
  const done = run.data;
  const count = sum(preview.data?.outcomes);
  const begin = () => {
    handOver.mutate({ successorId: successor?.id ?? null, reason: reason.trim() || null });
  };
  const footer =
    done !== undefined
      ? [
          <Button key="close" type="primary" onClick={onClose}>
            {t('leaver.close')}
          </Button>,
        ]
      : [
          <Button key="cancel" onClick={onClose}>
            {t('common.cancel')}
          </Button>,
          looking ? (
            <Button
              key="back"
              onClick={() => {
                setLooking(false);
              }}
            >
              {t('bulk.back')}
            </Button>
          ) : null,
          looking ? (
            <Button
              key="begin"
              type="primary"
              danger
              disabled={preview.data === undefined || preview.isFetching}
              loading={handOver.isPending}
              onClick={begin}
            >
              {count === 0 ? t('leaver.beginOther') : t('leaver.begin', { count })}
            </Button>
          ) : (
            <Button
              key="preview"
              type="primary"
              onClick={() => {
                setLooking(true);
              }}
            >
              {t('leaver.preview')}
            </Button>
          ),
        ];
  return (
    <Modal
      open
      title={t('leaver.title', { name: person.name })}
      width={480}
      footer={footer}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      {done !== undefined ? (
        <div role="status">
          <p>
            {t('leaver.moved', { count: sum(done.outcomes) })} {done.state === 'RUNNING' && t('leaver.running')}
          </p>
          <Outcomes outcomes={done.outcomes} successor={successor?.name} />
          <Lines lines={done.lines} />
        </div>
      ) : looking ? (
        <Loaded query={preview}>
          {({ outcomes, more }) =>
            sum(outcomes) === 0 ? (
              <p>{t('leaver.nothing')}</p>
            ) : (
              <>
                <p>{t(more ? 'leaver.willMoveMore' : 'leaver.willMove', { count: sum(outcomes) })}</p>
                <Outcomes outcomes={outcomes} successor={successor?.name} />
              </>
            )
          }
        </Loaded>
      ) : (
        <div className="kd-keep">
          <p className="kd-quiet">{t('leaver.hint')}</p>
          <label htmlFor="leaver-successor">{t('leaver.successor')}</label>
          <PersonPicker
            id="leaver-successor"
            label={t('leaver.successor')}
            load={load}
            value={successor}
            onChange={setSuccessor}
          />
          {successor === undefined && <span className="kd-quiet">{t('leaver.nobody')}</span>}
          <label htmlFor="leaver-reason">{word('field', 'reason')}</label>
          <Input
            id="leaver-reason"
            maxLength={200}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </div>
      )}
      {handOver.error !== null && (
        <p className="kd-bad" role="alert">
          {problemLine(handOver.error)}
        </p>
      )}
    </Modal>
  );
}

const FEW = 8;

/** What became of every task; by its case's number, because who runs this need not know customers. */
function Lines({ lines }: { lines: LeaverLine[] }) {
  const { t, word } = useWords();
  const session = useSession();
  const reads = hasAnyRole(session, 'manager');
  return lines.length === 0 ? null : (
    <details className="kd-leaver-lines" open={lines.length <= FEW}>
      <summary>{t('leaver.lines', { count: lines.length })}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line.taskId}>
            <span>{word('taskType', line.taskType)}</span>
            <span>{line.to === null ? word('leaverOutcome', line.outcome) : `→ ${line.to.name}`}</span>
            {reads ? (
              <Link className="kd-code" to={`/cases/${line.caseId}`}>
                {line.caseId}
              </Link>
            ) : (
              <span className="kd-code">{line.caseId}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

const sum = (outcomes: Record<string, number> | undefined) =>
  Object.values(outcomes ?? {}).reduce((total, one) => total + one, 0);

function Outcomes({ outcomes, successor }: { outcomes: Record<string, number>; successor: string | undefined }) {
  const { word } = useWords();
  return (
    <ul className="kd-outcomes">
      {Object.entries(outcomes).map(([outcome, count]) => (
        <li key={outcome}>
          <strong>{count}</strong>{' '}
          {[word('leaverOutcome', outcome), outcome === 'SUCCESSOR' ? successor : undefined]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
