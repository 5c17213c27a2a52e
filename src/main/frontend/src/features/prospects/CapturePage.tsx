import { Button, Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useBranches } from '@/shared/api/branches';
import { ApiProblem } from '@/shared/api/problem';
import type { ProspectForm } from '@/shared/api/types';
import { localName, useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { Page, Panel } from '@/shared/ui/Page';
import { useNotice } from '@/shared/ui/useNotice';
import { useCapture, useKnown } from './api/prospects';
import { KnownList } from './KnownList';
import './prospects.css';

const TYPES = ['INDIVIDUAL', 'CORPORATE', 'GROUP'];
const SOURCES = ['WALK_IN', 'REFERRAL', 'CAMPAIGN', 'CALL', 'WEBSITE', 'VISIT', 'OTHER'];
const INTERESTS = [
  'LIFE',
  'HEALTH',
  'ACCIDENT',
  'MOTOR',
  'PROPERTY',
  'LIABILITY',
  'PENSION',
  'SAVINGS',
  'OTHER',
] as const;

type Typed = Omit<ProspectForm, 'customerType' | 'source' | 'interests'> & {
  customerType?: string;
  source?: string;
  interests?: string[];
};

/** Simple information only, so that it is written down while one still talks (CUST-1, OPEN-8). */
export function CapturePage() {
  const { t, word } = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const notice = useNotice();
  const branches = useBranches();
  const capture = useCapture();
  const works = hasAnyRole(session, 'account-manager', 'customer-rep');
  const [requestId] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState<Typed>({
    customerType: 'INDIVIDUAL',
    branchCode: session.branch.code,
    toPool: !works,
  });
  const [left, setLeft] = useState({ name: '', phone: '' });
  const known = useKnown(left.name, left.phone);
  const errors = capture.error instanceof ApiProblem ? capture.error.fieldMessages() : {};

  const set = (change: Typed) => {
    setForm((before) => ({ ...before, ...change }));
  };
  const item = (field: keyof Typed, label: string, control: ReactNode, required = false, wide = false) => (
    <Form.Item
      className={wide ? 'kd-wide' : undefined}
      label={label}
      htmlFor={`prospect-${field}`}
      required={required}
      validateStatus={errors[field] === undefined ? undefined : 'error'}
      help={errors[field]}
    >
      {control}
    </Form.Item>
  );
  const text = (field: 'name' | 'phone' | 'contactPerson', required: boolean) =>
    item(
      field,
      word('field', field),
      <Input
        id={`prospect-${field}`}
        autoComplete="off"
        autoFocus={field === 'name'}
        inputMode={field === 'phone' ? 'tel' : undefined}
        maxLength={field === 'phone' ? 40 : 100}
        value={form[field] ?? ''}
        onChange={(event) => {
          set({ [field]: event.target.value });
        }}
        onBlur={() => {
          setLeft({ name: form.name?.trim() ?? '', phone: form.phone?.trim() ?? '' });
        }}
      />,
      required,
    );
  const submit = () => {
    capture.mutate(
      { requestId, form: form as ProspectForm },
      {
        onSuccess: ({ id }) => {
          notice.done(t('prospect.captured'));
          void navigate(`/prospects/${id}`, { replace: true });
        },
        onError: notice.failed,
      },
    );
  };

  return (
    <Page title={t('prospect.capture')}>
      <div className="kd-prospect">
        <Panel>
          <Form layout="vertical" className="kd-prospect-form" onFinish={submit}>
            {item(
              'customerType',
              word('field', 'customerType'),
              <Radio.Group
                id="prospect-customerType"
                optionType="button"
                value={form.customerType}
                options={TYPES.map((value) => ({ value, label: word('customerType', value) }))}
                onChange={(event) => {
                  set({ customerType: event.target.value as string });
                }}
              />,
              false,
              true,
            )}
            {text('name', true)}
            {form.customerType !== 'INDIVIDUAL' && text('contactPerson', false)}
            {text('phone', true)}
            {item(
              'source',
              t('prospect.source'),
              <Select
                id="prospect-source"
                value={form.source}
                options={SOURCES.map((value) => ({ value, label: word('prospectSource', value) }))}
                onChange={(source: string) => {
                  set({ source });
                }}
              />,
              true,
            )}
            {item(
              'branchCode',
              word('field', 'branchCode'),
              <Select
                id="prospect-branchCode"
                showSearch={{ optionFilterProp: 'label' }}
                value={form.branchCode}
                loading={branches.isPending}
                options={(branches.data ?? []).map((branch) => ({
                  value: branch.code,
                  label: `${branch.code} ${localName(branch)}`,
                }))}
                onChange={(branchCode: string) => {
                  set({ branchCode });
                }}
              />,
              true,
            )}
            {item(
              'followUpOn',
              t('prospect.next'),
              <DatePicker
                id="prospect-followUpOn"
                format="YYYY-MM-DD"
                placeholder={t('common.optional')}
                minDate={dayjs()}
                value={form.followUpOn ? dayjs(form.followUpOn) : null}
                onChange={(date: dayjs.Dayjs | null) => {
                  set({ followUpOn: date === null ? undefined : date.format('YYYY-MM-DD') });
                }}
              />,
            )}
            {item(
              'interests',
              t('prospect.interests'),
              <Checkbox.Group
                value={form.interests ?? []}
                options={INTERESTS.map((value) => ({ value, label: word('interest', value) }))}
                onChange={(interests) => {
                  set({ interests });
                }}
              />,
              false,
              true,
            )}
            {item(
              'note',
              word('field', 'note'),
              <Input.TextArea
                id="prospect-note"
                rows={3}
                maxLength={500}
                value={form.note ?? ''}
                onChange={(event) => {
                  set({ note: event.target.value });
                }}
              />,
              false,
              true,
            )}
            {item(
              'contactAgreed',
              t('prospect.consent'),
              <Checkbox
                id="prospect-contactAgreed"
                checked={form.contactAgreed === true}
                onChange={(event) => {
                  set({ contactAgreed: event.target.checked });
                }}
              >
                {t('prospect.consentText')}
              </Checkbox>,
              true,
              true,
            )}
            {works && (
              <Form.Item className="kd-wide">
                <Checkbox
                  checked={form.toPool === true}
                  onChange={(event) => {
                    set({ toPool: event.target.checked });
                  }}
                >
                  {t('prospect.toPool')}
                </Checkbox>
              </Form.Item>
            )}
            <div className="kd-wide kd-prospect-actions">
              <Button type="primary" htmlType="submit" loading={capture.isPending}>
                {t('common.save')}
              </Button>
              <Button onClick={() => void navigate(-1)}>{t('common.cancel')}</Button>
            </div>
          </Form>
        </Panel>
        <div aria-live="polite">
          {(known.data?.items.length ?? 0) > 0 && <KnownList known={known.data?.items ?? []} />}
        </div>
      </div>
    </Page>
  );
}
