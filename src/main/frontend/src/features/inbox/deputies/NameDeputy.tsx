import { DatePicker, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useMemo, useState } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import { codeOptions, useWords } from '@/shared/i18n';
import { PersonPicker, type PersonChoice } from '@/shared/ui/PersonPicker';
import { problemLine } from '@/shared/ui/problemWords';
import { useNotice } from '@/shared/ui/useNotice';
import { candidatesFor, useDeputyActions } from '../api/deputies';

const DAY = 'YYYY-MM-DD';

interface NameDeputyProps {
  /** Whose work it is; nobody's for the reader's own. */
  principal: PersonChoice | undefined;
  onClose: () => void;
}

export function NameDeputy({ principal, onClose }: NameDeputyProps) {
  const { t } = useWords();
  const notice = useNotice();
  const { name } = useDeputyActions();
  const [deputy, setDeputy] = useState<PersonChoice>();
  const [period, setPeriod] = useState<[Dayjs, Dayjs]>();
  const [types, setTypes] = useState<string[]>([]);

  const load = useMemo(() => candidatesFor(principal?.id), [principal?.id]);
  const wrong = name.error instanceof ApiProblem ? name.error.fieldMessages() : {};
  const submit = () => {
    if (deputy === undefined || period === undefined) {
      return;
    }
    name.mutate(
      {
        personId: principal?.id ?? null,
        deputyId: deputy.id,
        from: period[0].format(DAY),
        until: period[1].format(DAY),
        taskTypes: types,
      },
      {
        onSuccess: () => {
          notice.done(t('deputy.named', { name: deputy.name }));
          onClose();
        },
      },
    );
  };
  const periodWrong = wrong['from'] ?? wrong['until'];
  return (
    <Modal
      open
      title={principal === undefined ? t('deputy.name') : t('deputy.nameFor', { name: principal.name })}
      width={440}
      okText={t('deputy.name')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: deputy === undefined || period === undefined, loading: name.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="kd-keep">
        <label htmlFor="deputy-who">{t('deputy.deputy')}</label>
        <PersonPicker
          id="deputy-who"
          label={t('deputy.deputy')}
          load={load}
          value={deputy}
          status={wrong['deputyId'] === undefined ? undefined : 'error'}
          onChange={setDeputy}
        />
        {wrong['deputyId'] !== undefined && <span className="kd-bad">{wrong['deputyId']}</span>}
        <label htmlFor="deputy-period">{t('deputy.period')}</label>
        <DatePicker.RangePicker
          id={{ start: 'deputy-period', end: 'deputy-period-end' }}
          className="kd-person"
          value={period ?? null}
          status={periodWrong === undefined ? undefined : 'error'}
          onChange={(dates) => {
            setPeriod(dates?.[0] && dates[1] ? [dates[0], dates[1]] : undefined);
          }}
        />
        {periodWrong !== undefined && <span className="kd-bad">{periodWrong}</span>}
        <label htmlFor="deputy-types">{t('deputy.types')}</label>
        <Select
          id="deputy-types"
          mode="multiple"
          allowClear
          placeholder={t('deputy.allTypes')}
          value={types}
          options={codeOptions('taskType')}
          onChange={setTypes}
        />
        <p className="kd-quiet">{t('deputy.hint')}</p>
        {name.error !== null && (
          <p className="kd-bad" role="alert">
            {problemLine(name.error)}
          </p>
        )}
      </div>
    </Modal>
  );
}
