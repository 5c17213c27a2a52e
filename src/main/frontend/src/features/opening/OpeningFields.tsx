import { Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useBranches } from '@/shared/api/branches';
import type { OpeningForm } from '@/shared/api/types';
import { localName, useWords } from '@/shared/i18n';
import { DOCUMENTS } from '@/shared/lib/documents';
import { CollectorSelect } from '@/shared/ui/CollectorSelect';
import { asksFor, homeOf, isFirm, levelsOf, withCustomerType, type FieldName } from './fields';
import { hintFor } from './hints';
import './opening.css';

export interface ShownFinding {
  code: string;
  severity: string;
  field: string | null;
}

interface OpeningFieldsProps {
  form: OpeningForm;
  onChange: (form: OpeningForm) => void;
  findings: ShownFinding[];
  /** The server's refusals, by field. */
  errors: Record<string, string>;
  channels: string[];
  disabled?: boolean;
  /** The kind of request stands once it was handed in. */
  fixedKind?: boolean;
}

const LENGTHS: Partial<Record<FieldName, number>> = {
  name: 100,
  documentNumber: 40,
  legalRepresentative: 100,
  contactPerson: 100,
  mobile: 40,
  landline: 40,
  mail: 120,
  address: 200,
  claimNumber: 64,
  policyNumber: 64,
};

/** The fields of an opening request, for a new one and for a returned one alike. */
export function OpeningFields({ form, onChange, findings, errors, channels, disabled, fixedKind }: OpeningFieldsProps) {
  const { t, word } = useWords();
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const set = (change: OpeningForm) => {
    onChange({ ...form, ...change });
  };

  const item = (
    field: FieldName,
    control: ReactNode,
    options: { required?: boolean; wide?: boolean; extra?: string } = {},
  ) => {
    if (!asksFor(form, field)) {
      return null;
    }
    const own = findings.filter((finding) => homeOf(finding) === field);
    const hint = left.has(field) ? hintFor(field, form) : undefined;
    const worst = own.some((finding) => finding.severity === 'REJECT') || errors[field] !== undefined;
    const help = [
      errors[field],
      ...own.map((finding) => `${word('finding', finding.code)}: ${word('findingHint', finding.code)}`),
      own.length === 0 ? hint : undefined,
    ].filter((text) => text !== undefined);
    return (
      <Form.Item
        className={options.wide ? 'kd-wide' : undefined}
        label={word('field', field)}
        htmlFor={`opening-${field}`}
        required={options.required}
        extra={options.extra}
        validateStatus={worst ? 'error' : help.length > 0 ? 'warning' : undefined}
        help={help.length > 0 ? help.map((text) => <div key={text}>{text}</div>) : undefined}
      >
        {control}
      </Form.Item>
    );
  };
  const text = (
    field: FieldName,
    options: { required?: boolean; wide?: boolean; extra?: string; mode?: 'tel' | 'email' } = {},
  ) =>
    item(
      field,
      <Input
        id={`opening-${field}`}
        value={(form[field] as string | null | undefined) ?? ''}
        maxLength={LENGTHS[field]}
        inputMode={options.mode}
        autoComplete="off"
        disabled={disabled}
        onChange={(event) => {
          set({ [field]: event.target.value });
        }}
        onBlur={() => {
          setLeft((previous) => new Set(previous).add(field));
        }}
      />,
      options,
    );
  const radios = (
    field: FieldName,
    group: 'customerType' | 'level' | 'channel',
    codes: string[],
    choose: (code: string) => void,
  ) =>
    item(
      field,
      <Radio.Group
        id={`opening-${field}`}
        optionType="button"
        value={form[field]}
        disabled={disabled}
        options={codes.map((value) => ({ value, label: word(group, value) }))}
        onChange={(event) => {
          choose(event.target.value as string);
        }}
      />,
    );

  const advanced = form.level !== 'BASIC';
  return (
    <Form layout="vertical" component="div" className="kd-opening">
      {!fixedKind && (
        <fieldset>
          <legend>{t('opening.kind')}</legend>
          {radios('customerType', 'customerType', Object.keys(DOCUMENTS), (code) => {
            onChange(withCustomerType(form, code));
          })}
          {form.customerType === 'GROUP' && <p className="kd-quiet kd-wide">{t('opening.groupHint')}</p>}
          {form.customerType === 'THIRD_PARTY' && <p className="kd-quiet kd-wide">{t('opening.thirdPartyHint')}</p>}
          {radios('level', 'level', levelsOf(form), (level) => {
            set({ level });
          })}
          {channels.length > 1 &&
            radios('channel', 'channel', channels, (channel) => {
              set({ channel });
            })}
          {item(
            'branchCode',
            <BranchSelect
              value={form.branchCode}
              disabled={disabled === true}
              onChange={(branchCode) => {
                set({ branchCode });
              }}
            />,
            { required: true },
          )}
        </fieldset>
      )}
      <fieldset>
        <legend>{t('opening.identity')}</legend>
        {text('name', { required: true, wide: isFirm(form) })}
        {item(
          'documentType',
          <Select
            id="opening-documentType"
            value={form.documentType}
            disabled={disabled}
            options={(DOCUMENTS[form.customerType ?? ''] ?? []).map((value) => ({
              value,
              label: word('documentType', value),
            }))}
            onChange={(documentType) => {
              set({ documentType });
            }}
          />,
          { required: true },
        )}
        {text('documentNumber', { required: true })}
        {item(
          'validUntil',
          <DatePicker
            id="opening-validUntil"
            value={form.validUntil ? dayjs(form.validUntil) : null}
            disabled={disabled}
            format="YYYY-MM-DD"
            placeholder={t('common.optional')}
            onChange={(date: dayjs.Dayjs | null) => {
              set({ validUntil: date === null ? null : date.format('YYYY-MM-DD') });
            }}
          />,
        )}
        {text('claimNumber', { required: true })}
        {text('policyNumber', { required: true })}
        {text('legalRepresentative')}
        {!advanced && text('contactPerson', { required: true })}
        {item(
          'vip',
          <Checkbox
            id="opening-vip"
            checked={form.vip === true}
            disabled={disabled}
            onChange={(event) => {
              set({ vip: event.target.checked });
            }}
          >
            {t('opening.vip')}
          </Checkbox>,
        )}
      </fieldset>
      {advanced && (
        <fieldset>
          <legend>{t('opening.contact')}</legend>
          {text('contactPerson', { required: true })}
          {text('mobile', { mode: 'tel', extra: t('opening.phoneRule') })}
          {text('landline', { mode: 'tel' })}
          {text('mail', { mode: 'email' })}
          {item(
            'collector',
            <CollectorSelect
              id="opening-collector"
              value={form.collector}
              disabled={disabled}
              onChange={(collector) => {
                set({ collector });
              }}
            />,
            { required: true },
          )}
          {text('address', { wide: true })}
        </fieldset>
      )}
    </Form>
  );
}

function BranchSelect({
  value,
  disabled,
  onChange,
}: {
  value: string | null | undefined;
  disabled: boolean;
  onChange: (code: string) => void;
}) {
  const branches = useBranches();
  return (
    <Select
      id="opening-branchCode"
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      disabled={disabled}
      loading={branches.isPending}
      options={(branches.data ?? []).map((branch) => ({
        value: branch.code,
        label: `${branch.code} ${localName(branch)}`,
      }))}
      onChange={onChange}
    />
  );
}
