import { Input } from 'antd';
import { lazy, Suspense, useMemo, type Ref } from 'react';
import type { BulkAction, InboxItem } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { PersonPicker, type PersonChoice } from '@/shared/ui/PersonPicker';
import { Loaded, Loading, type Answer } from '@/shared/ui/state';
import type { SharedForm } from '../api/bulk';
import { colleaguesFor } from '../api/taskWork';
import type { FormJsHandle } from '../FormJs';

const FormJs = lazy(() => import('../FormJs'));
const NO_DATA = {};
const ignore = () => undefined;

interface BulkWishProps {
  action: BulkAction;
  /** Who may have the first of the tasks is offered; the dry run says where that does not hold. */
  first: InboxItem | undefined;
  person: PersonChoice | undefined;
  reason: string;
  shared: Answer<SharedForm>;
  form: Ref<FormJsHandle>;
  onPerson: (person: PersonChoice | undefined) => void;
  onReason: (reason: string) => void;
  onFormReady: () => void;
}

/** What has to be said once for all: to whom and why, or the form that they share. */
export function BulkWish({
  action,
  first,
  person,
  reason,
  shared,
  form,
  onPerson,
  onReason,
  onFormReady,
}: BulkWishProps) {
  const { t, word } = useWords();
  const firstId = first?.id ?? '';
  const load = useMemo(() => colleaguesFor(firstId, 'assign'), [firstId]);
  if (action === 'complete') {
    return (
      <Loaded query={shared}>
        {({ schema }) => (
          <>
            <p className="kd-quiet kd-form-note">{t('bulk.formHint')}</p>
            <Suspense fallback={<Loading />}>
              <FormJs
                ref={form}
                schema={schema}
                data={NO_DATA}
                readOnly={false}
                onChange={ignore}
                onReady={onFormReady}
              />
            </Suspense>
          </>
        )}
      </Loaded>
    );
  }
  return (
    <div className="kd-keep">
      <label htmlFor="bulk-person">{t('bulk.person')}</label>
      <PersonPicker
        id="bulk-person"
        label={t('bulk.person')}
        load={load}
        value={person}
        onChange={onPerson}
        autoFocus
      />
      {action === 'handOver' && (
        <>
          <label htmlFor="bulk-reason">{word('field', 'reason')}</label>
          <Input.TextArea
            id="bulk-reason"
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => {
              onReason(event.target.value);
            }}
          />
        </>
      )}
    </div>
  );
}
