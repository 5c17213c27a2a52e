import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ApiProblem } from '@/shared/api/problem';
import type { Customer, OtherAmendment, Preview } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { CollectorSelect } from '@/shared/ui/CollectorSelect';
import { FieldValue } from '@/shared/ui/Differences';
import { Page, Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';
import { ScanUpload } from '@/shared/ui/ScanUpload';
import { useNotice } from '@/shared/ui/useNotice';
import { draftAmendment, previewAmendment, useRequestAmendment, type OnConflict } from './api/amendments';
import { ChangeRow } from './ChangeRow';
import { Conflicts, othersOf } from './Conflicts';
import { groupsOf, kindsFor, valueOf, type ChangeKind } from './fields';
import { PendingMark } from './PendingBadge';
import { PreviewPanel } from './PreviewPanel';
import { Stale, staleOf, type StaleFile } from './Stale';
import { useTypedChange, type TypedChange } from './typed';
import './amendments.css';

/** Asking for a change of an open file, for its completion, or for the VIP flag (AMND-1, CUST-2, OPEN-7). */
export function ChangePage({ customer }: { customer: Customer }) {
  const [params] = useSearchParams();
  const asked = params.get('kind') as ChangeKind | null;
  const kind = asked !== null && kindsFor(customer).includes(asked) ? asked : 'CHANGE';
  return <ChangeForm key={kind} customer={customer} kind={kind} />;
}

/** The guided variants say one thing themselves. */
function implied(customer: Customer, kind: ChangeKind): Record<string, string> {
  return kind === 'VIP' ? { vip: String(!customer.vip) } : {};
}

function ChangeForm({ customer, kind }: { customer: Customer; kind: ChangeKind }) {
  const { t, word } = useWords();
  const navigate = useNavigate();
  const notice = useNotice();
  const { typed, change, forget } = useTypedChange(customer.id, kind, customer.version);
  const requesting = useRequestAmendment(customer.id);
  const [preview, setPreview] = useState<Preview>();
  const [others, setOthers] = useState<OtherAmendment[]>([]);
  const [onConflict, setOnConflict] = useState<OnConflict>('REFUSE');
  const [stale, setStale] = useState<StaleFile>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [looking, setLooking] = useState(false);
  const [uploading, setUploading] = useState(false);

  const touch = (changed: Partial<TypedChange>) => {
    change(changed);
    setPreview(undefined);
    setOthers([]);
    setErrors({});
  };
  const set = (field: string) => (value: string | undefined) => {
    const { [field]: _, ...values } = typed.values;
    touch({ values: value === undefined ? values : { ...values, [field]: value } });
  };
  const wish = () => ({
    requestId: typed.requestId,
    version: typed.version,
    kind,
    changes: { ...typed.values, ...implied(customer, kind) },
    reason: typed.reason,
    collector: typed.collector,
    onConflict,
  });
  const refused = (problem: unknown) => {
    if (problem instanceof ApiProblem) {
      setErrors(problem.fieldMessages());
      setOthers(othersOf(problem.facts));
      setStale(staleOf(problem));
    }
    notice.failed(problem);
  };
  const look = async () => {
    setLooking(true);
    setErrors({});
    try {
      const seen = await previewAmendment(customer.id, wish());
      setPreview(seen);
      setOthers(seen.conflicts);
    } catch (problem) {
      refused(problem);
    } finally {
      setLooking(false);
    }
  };
  const submit = () => {
    requesting.mutate(wish(), {
      onSuccess: (submitted) => {
        forget();
        notice.done(t(submitted.state === 'APPLIED' ? 'amendment.applied' : 'amendment.submitted'));
        void navigate(`/cases/${submitted.caseId}`, { replace: true });
      },
      onError: refused,
    });
  };
  const place = async () => {
    if (typed.caseId !== undefined) {
      return typed.caseId;
    }
    const caseId = await draftAmendment(customer.id, typed.requestId);
    change({ caseId });
    return caseId;
  };

  const nothingYet = kind === 'CHANGE' && Object.keys(typed.values).length === 0;
  const waits = others.length > 0 && onConflict === 'REFUSE';
  const current = (field: string) => {
    const value = valueOf(customer, field);
    return value !== null && customer.may.reveal.includes(field) ? (
      <Reveal path={`/api/customers/${customer.id}/reveal`} field={field} label={word('field', field)} masked={value} />
    ) : (
      <FieldValue field={field} value={value} />
    );
  };
  return (
    <Page
      title={kind === 'VIP' && customer.vip ? t('amendment.endVip') : word('changeKind', kind)}
      about={
        <>
          <Link to={`/customers/${customer.id}`} className="kd-name">
            {customer.name}
          </Link>
          <span className="kd-quiet kd-num">{customer.code}</span>
          <span className="kd-quiet">
            {[word('customerType', customer.type), word('level', customer.level)].join(' · ')}
          </span>
        </>
      }
    >
      <div className="kd-change-page">
        <div>
          {customer.version !== typed.version && <p className="kd-note kd-tone-warn">{t('amendment.staleNote')}</p>}
          {kind !== 'CHANGE' && (
            <Panel>
              <p className="kd-change-guide">
                <strong>
                  {word('field', kind === 'VIP' ? 'vip' : 'level')}{' '}
                  <FieldValue
                    field={kind === 'VIP' ? 'vip' : 'level'}
                    value={kind === 'VIP' ? String(customer.vip) : customer.level}
                  />{' '}
                  →{' '}
                  <FieldValue
                    field={kind === 'VIP' ? 'vip' : 'level'}
                    value={kind === 'VIP' ? String(!customer.vip) : 'ADVANCED'}
                  />
                </strong>
              </p>
              <p className="kd-quiet">{t(kind === 'VIP' ? 'amendment.vipHint' : 'amendment.completionHint')}</p>
            </Panel>
          )}
          {groupsOf(customer, kind).map(([group, fields]) => (
            <Panel key={group} title={t(`amendment.${group}`)} flush>
              <div className="kd-change-head" aria-hidden>
                <span />
                <span>{t('amendment.current')}</span>
                <span>{t('amendment.new')}</span>
              </div>
              {fields.map((field) => (
                <ChangeRow
                  key={field}
                  field={field}
                  customerType={customer.type}
                  current={current(field)}
                  hasCurrent={valueOf(customer, field) !== null}
                  value={typed.values[field]}
                  error={errors[field]}
                  findings={preview?.findings.filter((finding) => finding.field === field) ?? []}
                  about={<PendingMark customer={customer} field={field} />}
                  onChange={set(field)}
                />
              ))}
            </Panel>
          ))}
        </div>
        <div className="kd-change-side">
          <Panel title={t('amendment.about')}>
            <div className="kd-change-about">
              <label htmlFor="change-reason">{word('field', 'reason')}</label>
              <Input.TextArea
                id="change-reason"
                rows={2}
                maxLength={500}
                value={typed.reason}
                status={errors.reason === undefined ? undefined : 'error'}
                onChange={(event) => {
                  touch({ reason: event.target.value });
                }}
              />
              {errors.reason !== undefined && <span className="kd-bad">{errors.reason}</span>}
              <label htmlFor="change-collector">
                {word('field', 'collector')}{' '}
                {kind !== 'COMPLETION' && <span className="kd-quiet">{t('common.optional')}</span>}
              </label>
              <CollectorSelect
                id="change-collector"
                value={typed.collector}
                onChange={(collector) => {
                  touch({ collector });
                }}
              />
              {errors.collector !== undefined && <span className="kd-bad">{errors.collector}</span>}
              <span>{t('amendment.evidence')}</span>
              <ScanUpload keeper="/api/amendments" ownerId={typed.caseId} ready={place} onBusy={setUploading} />
            </div>
          </Panel>
          <Panel title={t('amendment.preview')}>
            {preview === undefined ? (
              <p className="kd-quiet">{t('amendment.previewHint')}</p>
            ) : (
              <PreviewPanel preview={preview} />
            )}
            {others.length > 0 && <Conflicts others={others} choice={onConflict} onChoose={setOnConflict} />}
            <div className="kd-change-actions">
              <Button
                type={preview === undefined ? 'primary' : 'default'}
                loading={looking}
                disabled={nothingYet || requesting.isPending}
                onClick={() => void look()}
              >
                {t('amendment.look')}
              </Button>
              <Button
                type="primary"
                loading={requesting.isPending}
                disabled={preview === undefined || waits || uploading || looking || typed.reason.trim() === ''}
                onClick={submit}
              >
                {t(others.length > 0 && !waits ? 'amendment.submitQueued' : 'opening.submit')}
              </Button>
              <Button
                type="text"
                onClick={() => {
                  forget();
                  void navigate(`/customers/${customer.id}`);
                }}
              >
                {t('amendment.giveUp')}
              </Button>
            </div>
            <p className="kd-quiet" aria-live="polite">
              {uploading
                ? t('scan.uploading')
                : preview !== undefined && typed.reason.trim() === ''
                  ? t('amendment.reasonFirst')
                  : ''}
            </p>
          </Panel>
        </div>
      </div>
      {stale && (
        <Stale
          stale={stale}
          mine={typed.values}
          onCancel={() => {
            setStale(undefined);
          }}
          onDecided={(given) => {
            touch({
              version: stale.version,
              values: Object.fromEntries(Object.entries(typed.values).filter(([field]) => !given.includes(field))),
            });
            setStale(undefined);
          }}
        />
      )}
    </Page>
  );
}
