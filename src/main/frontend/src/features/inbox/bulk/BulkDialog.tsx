import { Button, Modal, Progress } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BulkAction, InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import type { PersonChoice } from '@/shared/ui/PersonPicker';
import { problemLine } from '@/shared/ui/problemWords';
import { useBulk, useSharedForm } from '../api/bulk';
import type { FormJsHandle } from '../FormJs';
import { possibleOf, type BulkOrder, type Outcome } from './bulk';
import { BulkWish } from './BulkWish';
import { Results } from './Results';

interface BulkDialogProps {
  action: BulkAction;
  items: InboxItem[];
  /** In whose place it is done; nobody's for the reader's own. */
  principal: string | undefined;
  onClose: () => void;
  /** It was done, to some at least; `outcome` says to which and how it is taken back. */
  onDone: (action: BulkAction, outcome: Outcome) => void;
}

type Stage = 'wish' | 'trying' | 'tried' | 'doing' | 'done';

/** Says what is wanted, sees what would come of it, agrees, sees what came of it. What was typed stays through every trouble. */
export function BulkDialog({ action, items, principal, onClose, onDone }: BulkDialogProps) {
  const { t } = useWords();
  const bulk = useBulk();
  const shared = useSharedForm(action === 'complete' ? items : [], principal);
  const form = useRef<FormJsHandle>(null);
  const [stage, setStage] = useState<Stage>(action === 'release' ? 'trying' : 'wish');
  const [formReady, setFormReady] = useState(false);
  const [person, setPerson] = useState<PersonChoice>();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<Record<string, unknown>>({});
  const [tried, setTried] = useState<Outcome>();
  const [done, setDone] = useState<Outcome>();
  const [progress, setProgress] = useState(0);

  const order = useCallback(
    (ids: readonly string[], data: Record<string, unknown>): BulkOrder => ({
      action,
      ids,
      personId: person?.id,
      reason: action === 'handOver' ? reason.trim() : undefined,
      form: action === 'complete' ? data : undefined,
      for: principal,
    }),
    [action, person, reason, principal],
  );
  const attempt = useCallback(
    async (data: Record<string, unknown>) => {
      setStage('trying');
      setProgress(0);
      setTried(
        await bulk(
          order(
            items.map((item) => item.id),
            data,
          ),
          true,
          setProgress,
        ),
      );
      setStage('tried');
    },
    [bulk, items, order],
  );
  const begun = useRef(false);
  useEffect(() => {
    // giving back asks for nothing first
    if (action === 'release' && !begun.current) {
      begun.current = true;
      void attempt({});
    }
  }, [action, attempt]);

  const carryOut = async (ids: readonly string[]) => {
    setStage('doing');
    setProgress(0);
    const outcome = await bulk(order(ids, typed), false, setProgress);
    const before = done?.rows ?? [];
    const all = { ...outcome, rows: [...before, ...outcome.rows], undo: [...(done?.undo ?? []), ...outcome.undo] };
    setDone(all);
    setStage('done');
    onDone(action, all);
  };
  const tryIt = () => {
    const data = action === 'complete' ? form.current?.submit() : {};
    if (data !== undefined) {
      setTyped(data);
      void attempt(data);
    }
  };

  const possible = possibleOf(tried?.rows ?? []);
  const shown = stage === 'done' || stage === 'doing' ? done : tried;
  const running = stage === 'trying' || stage === 'doing';
  const wanting =
    (action === 'complete' && !formReady) ||
    ((action === 'assign' || action === 'handOver') &&
      (person === undefined || (action === 'handOver' && !reason.trim())));
  const total = stage === 'doing' ? possible.length : items.length;
  const footer = [
    stage === 'done' ? null : (
      <Button key="cancel" onClick={onClose} disabled={stage === 'doing'}>
        {t('common.cancel')}
      </Button>
    ),
    stage === 'tried' && action !== 'release' ? (
      <Button
        key="back"
        onClick={() => {
          setStage('wish');
        }}
      >
        {t('bulk.back')}
      </Button>
    ) : null,
    stage === 'wish' ? (
      <Button key="try" type="primary" disabled={wanting} onClick={tryIt}>
        {t('bulk.try')}
      </Button>
    ) : null,
    stage === 'tried' && tried?.trouble !== undefined ? (
      <Button key="again" type="primary" onClick={() => void attempt(typed)}>
        {t('common.retry')}
      </Button>
    ) : null,
    stage === 'tried' && tried?.trouble === undefined ? (
      <Button
        key="do"
        type="primary"
        autoFocus
        disabled={possible.length === 0}
        onClick={() => void carryOut(possible)}
      >
        {t(`bulk.confirm.${action}`, { count: possible.length })}
      </Button>
    ) : null,
    stage === 'done' && (done?.rest.length ?? 0) > 0 ? (
      <Button key="rest" type="primary" onClick={() => void carryOut(done?.rest ?? [])}>
        {t('bulk.rest', { count: done?.rest.length ?? 0 })}
      </Button>
    ) : null,
    stage === 'done' ? (
      <Button key="close" type={done?.rest.length === 0 ? 'primary' : 'default'} autoFocus onClick={onClose}>
        {t('common.close')}
      </Button>
    ) : null,
  ];
  return (
    <Modal
      open
      title={[t(`bulk.title.${action}`, { count: items.length }), person?.name].filter(Boolean).join(' → ')}
      width={640}
      footer={footer}
      mask={{ closable: false }}
      onCancel={stage === 'doing' ? undefined : onClose}
    >
      {/* stays drawn behind the results, so that nothing typed is lost */}
      {action !== 'release' && (
        <div hidden={stage !== 'wish'}>
          <BulkWish
            action={action}
            first={items[0]}
            person={person}
            reason={reason}
            shared={shared}
            form={form}
            onPerson={setPerson}
            onReason={setReason}
            onFormReady={() => {
              setFormReady(true);
            }}
          />
        </div>
      )}
      {running && (
        <div role="status">
          <p>{t(stage === 'trying' ? 'bulk.trying' : 'bulk.doing', { done: progress, count: total })}</p>
          <Progress percent={total === 0 ? 0 : Math.round((progress / total) * 100)} showInfo={false} />
        </div>
      )}
      {!running && stage !== 'wish' && shown !== undefined && (
        <>
          <Results outcome={shown} items={items} dryRun={stage === 'tried'} />
          {shown.trouble !== undefined && (
            <p className="kd-note kd-tone-bad" role="alert">
              {problemLine(shown.trouble)}
            </p>
          )}
        </>
      )}
    </Modal>
  );
}
