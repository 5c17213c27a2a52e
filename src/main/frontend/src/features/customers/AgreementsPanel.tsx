import { App, Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Agreement, Customer } from '@/shared/api/types';
import { codeOptions, useWords } from '@/shared/i18n';
import { Panel } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';
import { hasAnyRole, useSession } from '@/shared/session';
import { useNotice } from '@/shared/ui/useNotice';
import { Status } from '@/shared/ui/words';
import { flat } from './api/entries';
import {
  useAgreements,
  useChangeAgreement,
  useEndAgreement,
  useMakeAgreement,
  type AgreementEntry,
} from './api/service';
import { EntryModal } from './EntryModal';
import { MoreButton } from './MoreButton';
import { KEEPERS } from './rights';

/** Agreements with their validity as a word and a colour, and the way to a renewal that is being settled. */
export function AgreementsPanel({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const mayKeep = hasAnyRole(useSession(), ...KEEPERS);
  const agreements = useAgreements(customer.id);
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Agreement>();
  return (
    <Panel
      title={t('view.agreements')}
      extra={
        mayKeep && (
          <Button
            size="small"
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('view.addAgreement')}
          </Button>
        )
      }
      flush
    >
      <Loaded query={agreements}>
        {(data) => {
          const all = flat(data);
          return all.length === 0 ? (
            <p className="kd-quiet kd-panel-body">{t('view.noAgreements')}</p>
          ) : (
            <ul className="kd-records" aria-label={t('view.agreements')}>
              {all.map((one) => (
                <Line
                  key={one.id}
                  customer={customer}
                  agreement={one}
                  onChange={mayKeep && one.state !== 'ENDED' ? setChanging : undefined}
                />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton query={agreements} />
      {adding && (
        <Add
          customerId={customer.id}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {changing && (
        <Change
          customerId={customer.id}
          agreement={changing}
          onClose={() => {
            setChanging(undefined);
          }}
        />
      )}
    </Panel>
  );
}

interface LineProps {
  customer: Customer;
  agreement: Agreement;
  onChange?: (agreement: Agreement) => void;
}

function Line({ customer, agreement, onChange }: LineProps) {
  const { t, word } = useWords();
  const notice = useNotice();
  const { modal } = App.useApp();
  const end = useEndAgreement(customer.id);
  return (
    <li>
      <span className="kd-record-what">
        <strong>{word('agreementKind', agreement.kind)}</strong>{' '}
        {agreement.term > 1 && <span className="kd-quiet">{t('view.terms', { count: agreement.term })}</span>}
        {agreement.note !== null && <span className="kd-quiet kd-record-note">{agreement.note}</span>}
      </span>
      <span className="kd-record-number kd-num">{agreement.number}</span>
      <span className="kd-record-period kd-quiet kd-num">
        {agreement.validFrom} – {agreement.validUntil ?? t('view.noEnd')}
      </span>
      <span className="kd-record-state">
        <Status group="validity" code={agreement.validity} />
        {agreement.state === 'NOT_RENEWED' && (
          <span className="kd-quiet"> {word('agreementState', agreement.state)}</span>
        )}
      </span>
      <span className="kd-record-source">
        {agreement.renewalCaseId !== null && <Link to={`/cases/${agreement.renewalCaseId}`}>{t('view.renewing')}</Link>}
        {onChange && (
          <>
            <Button
              type="link"
              size="small"
              onClick={() => {
                onChange(agreement);
              }}
            >
              {t('view.change')}
            </Button>
            <Button
              type="link"
              size="small"
              onClick={() => {
                modal.confirm({
                  title: t('view.endAgreement'),
                  content: t('view.endAgreementAsk'),
                  okButtonProps: { danger: true },
                  onOk: () => {
                    end.mutate(agreement, {
                      onSuccess: () => {
                        notice.done(t('view.saved'));
                      },
                      onError: notice.failed,
                    });
                  },
                });
              }}
            >
              {t('view.end')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}

interface Given {
  kind: string;
  number: string;
  validFrom: Dayjs;
  validUntil?: Dayjs | null;
  note?: string;
}

const entry = (given: Given): AgreementEntry => ({
  kind: given.kind,
  number: given.number,
  validFrom: given.validFrom.format('YYYY-MM-DD'),
  validUntil: given.validUntil ? given.validUntil.format('YYYY-MM-DD') : null,
  note: given.note ?? null,
});

function Add({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useWords();
  const notice = useNotice();
  const make = useMakeAgreement(customerId);
  return (
    <EntryModal<Given>
      title={t('view.addAgreement')}
      okText={t('common.save')}
      pending={make.isPending}
      error={make.error}
      initial={{ kind: 'SERVICE', validFrom: dayjs() }}
      onClose={onClose}
      onGiven={(given, requestId) => {
        make.mutate(
          { ...entry(given), requestId },
          {
            onSuccess: () => {
              notice.done(t('view.saved'));
              onClose();
            },
          },
        );
      }}
    >
      <Fields />
    </EntryModal>
  );
}

function Change({ customerId, agreement, onClose }: { customerId: string; agreement: Agreement; onClose: () => void }) {
  const { t } = useWords();
  const notice = useNotice();
  const change = useChangeAgreement(customerId, agreement.id);
  return (
    <EntryModal<Given>
      title={t('view.changeAgreement')}
      okText={t('common.save')}
      pending={change.isPending}
      error={change.error}
      initial={{
        kind: agreement.kind,
        validFrom: dayjs(agreement.validFrom),
        validUntil: agreement.validUntil === null ? null : dayjs(agreement.validUntil),
        note: agreement.note ?? undefined,
      }}
      onClose={onClose}
      onGiven={(given) => {
        change.mutate(
          { ...entry(given), version: agreement.version },
          {
            onSuccess: () => {
              notice.done(t('view.saved'));
              onClose();
            },
          },
        );
      }}
    >
      <Fields numberHint={t('view.numberAgain')} />
    </EntryModal>
  );
}

function Fields({ numberHint }: { numberHint?: string }) {
  const { t, word } = useWords();
  const required = [{ required: true, message: t('common.required') }];
  return (
    <>
      <Form.Item name="kind" label={word('field', 'agreementKind')} rules={required}>
        <Select options={codeOptions('agreementKind')} />
      </Form.Item>
      <Form.Item name="number" label={word('field', 'agreementNumber')} rules={required} extra={numberHint}>
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
      <div className="kd-entry-pair">
        <Form.Item name="validFrom" label={word('field', 'validFrom')} rules={required}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="validUntil" label={word('field', 'lastDay')}>
          <DatePicker placeholder={t('view.noEnd')} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={word('field', 'note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}
