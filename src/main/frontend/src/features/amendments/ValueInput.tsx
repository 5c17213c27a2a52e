import { DatePicker, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { codeOptions, useWords } from '@/shared/i18n';
import { DOCUMENTS } from '@/shared/lib/documents';
import { LENGTHS } from './fields';

interface ValueInputProps {
  field: string;
  customerType: string;
  /** Undefined while the field shall stay as it is. */
  value: string | undefined;
  disabled?: boolean;
  /** What an empty field means. */
  placeholder: string;
  onChange: (value: string | undefined) => void;
}

/** Where the new value of one field is typed or chosen; left empty, the field stays as it is. */
export function ValueInput({ field, customerType, value, disabled, placeholder, onChange }: ValueInputProps) {
  const { word } = useWords();
  const id = `change-${field}`;
  const given = (text: string | undefined) => {
    onChange(text === undefined || text === '' ? undefined : text);
  };
  switch (field) {
    case 'documentType':
      return (
        <Select
          id={id}
          allowClear
          value={value === '' ? undefined : value}
          disabled={disabled}
          placeholder={placeholder}
          options={(DOCUMENTS[customerType] ?? []).map((code) => ({ value: code, label: word('documentType', code) }))}
          onChange={given}
        />
      );
    case 'vip':
    case 'level':
      return (
        <Radio.Group
          id={id}
          value={value}
          disabled={disabled}
          options={codeOptions(field === 'vip' ? 'yesNo' : 'level')}
          onChange={(event) => {
            given(event.target.value as string);
          }}
        />
      );
    case 'validUntil':
      return (
        <DatePicker
          id={id}
          value={value ? dayjs(value) : null}
          disabled={disabled}
          format="YYYY-MM-DD"
          placeholder={placeholder}
          onChange={(date: dayjs.Dayjs | null) => {
            given(date?.format('YYYY-MM-DD'));
          }}
        />
      );
    default:
      return (
        <Input
          id={id}
          value={value ?? ''}
          maxLength={LENGTHS[field]}
          inputMode={field === 'mobile' || field === 'landline' ? 'tel' : field === 'mail' ? 'email' : undefined}
          autoComplete="off"
          disabled={disabled}
          placeholder={placeholder}
          onChange={(event) => {
            given(event.target.value);
          }}
        />
      );
  }
}
