import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import type { InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useTypedText } from '@/shared/lib/useTyped';
import { PeoplePicker, PersonPicker, type PersonChoice } from '@/shared/ui/PersonPicker';
import { problemWords } from '@/shared/ui/problemWords';
import { useNotice } from '@/shared/ui/useNotice';
import { colleaguesFor, useTaskWork, type Purpose } from './api/taskWork';

/** What is done with a task among colleagues, beside doing it (INBX-2). */
export type Work = 'handOver' | 'giveBack' | 'assign' | 'urge' | 'ask' | 'copy';

interface Ask {
  path: string;
  /** Whom it needs: one colleague, several, or nobody. */
  whom?: { purpose: Purpose; many?: true };
  /** The text it takes, under its name in the request. */
  text?: { name: 'reason' | 'note' | 'question'; optional?: true };
  /** Afterwards the task is no longer the reader's to do. */
  leaves?: true;
  /** A right of the reader's own, in whosever place the task is open. */
  own?: true;
}

const WORK: Record<Work, Ask> = {
  handOver: { path: 'hand-over', whom: { purpose: 'assign' }, text: { name: 'reason' }, leaves: true },
  giveBack: { path: 'return', text: { name: 'reason' }, leaves: true },
  assign: { path: 'assign', whom: { purpose: 'assign' }, own: true },
  urge: { path: 'urge', text: { name: 'note', optional: true }, own: true },
  ask: { path: 'advice', whom: { purpose: 'advice' }, text: { name: 'question' } },
  copy: { path: 'copies', whom: { purpose: 'copy', many: true } },
};

const AT_MOST = 2000;

interface TaskDialogProps {
  work: Work;
  item: Pick<InboxItem, 'id' | 'caseId'>;
  /** In whose place the task is open; nobody's for the reader's own. */
  principal?: string | undefined;
  onClose: () => void;
  /** It is done, and the task is no longer the reader's. */
  onLeft?: () => void;
}

/** Asks for a colleague and a few words. A refusal stands at its field, and nothing typed is lost. */
export function TaskDialog({ work, item, principal, onClose, onLeft }: TaskDialogProps) {
  const { t } = useWords();
  const notice = useNotice();
  const { path, whom, text, leaves, own } = WORK[work];
  const [people, setPeople] = useState<PersonChoice[]>([]);
  const words = useTypedText(`${work}:${item.id}`);
  const send = useTaskWork(item.id, item.caseId);
  const problem = send.error instanceof ApiProblem ? send.error : undefined;
  const said = words.text.trim();
  const complete = (!whom || people.length > 0) && (!text || text.optional || said !== '');
  const wrong = (field: string) => problem?.fieldMessages()[field];
  const personWrong = wrong(whom?.many ? 'personIds' : 'personId');
  const textWrong = text && wrong(text.name);
  const atField = personWrong ?? textWrong;

  const confirm = () => {
    if (!complete || send.isPending) {
      return;
    }
    const ids = people.map(({ id }) => id);
    const body = {
      ...(whom && (whom.many ? { personIds: ids } : { personId: ids[0] })),
      ...(text && said !== '' && { [text.name]: said }),
    };
    send.mutate(
      { path, body, principal: own ? undefined : principal },
      {
        onSuccess: () => {
          words.sent();
          notice.done(t(`task.workDone.${work}`, { name: people.map(({ name }) => name).join(t('common.comma')) }));
          onClose();
          if (leaves) {
            onLeft?.();
          }
        },
      },
    );
  };
  const load = whom && colleaguesFor(item.id, whom.purpose);
  const picking = { label: t('task.colleague'), id: 'task-colleague' } as const;
  return (
    <Modal
      open
      width={440}
      title={t(`task.workTitle.${work}`)}
      okText={t(`task.work.${work}`)}
      okButtonProps={{ disabled: !complete, loading: send.isPending }}
      onOk={confirm}
      onCancel={onClose}
      afterOpenChange={(shown) => {
        // the dialog's own way of taking the focus ends at its closing cross
        if (shown) {
          document.getElementById(whom ? 'task-colleague' : 'task-words')?.focus();
        }
      }}
    >
      <p className="kd-quiet kd-dialog-hint">{t(`task.workHint.${work}`)}</p>
      <Form layout="vertical" requiredMark={false} component="div">
        {load && (
          <Form.Item
            label={t('task.colleague')}
            htmlFor="task-colleague"
            validateStatus={personWrong === undefined ? undefined : 'error'}
            help={personWrong}
          >
            {whom.many ? (
              <PeoplePicker {...picking} load={load} value={people} onChange={setPeople} />
            ) : (
              <PersonPicker
                {...picking}
                load={load}
                value={people[0]}
                onChange={(person) => {
                  setPeople(person ? [person] : []);
                }}
              />
            )}
          </Form.Item>
        )}
        {text && (
          <Form.Item
            label={t(`task.workText.${text.name}`)}
            htmlFor="task-words"
            validateStatus={textWrong === undefined ? undefined : 'error'}
            help={textWrong}
          >
            <Input.TextArea
              id="task-words"
              rows={3}
              maxLength={AT_MOST}
              value={words.text}
              onChange={(event) => {
                words.type(event.target.value);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                  event.stopPropagation();
                  confirm();
                }
              }}
            />
          </Form.Item>
        )}
      </Form>
      {problem && atField === undefined && (
        <p className="kd-note kd-tone-bad" role="alert">
          <strong>{problemWords(problem).title}</strong> {problemWords(problem).detail}
        </p>
      )}
    </Modal>
  );
}
