import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '@/shared/i18n';

const REMEMBERED = 'kedang.purpose';
const AT_LEAST = 2;
const AT_MOST = 200;

interface PurposeProps {
  /** What is going to be shown. */
  what: string;
  pending: boolean;
  onGiven: (purpose: string) => void;
  onCancel: () => void;
}

/** Asks what a sensitive value is needed for (CUST-8). The last answer of this sitting is offered again. */
export function Purpose({ what, pending, onGiven, onCancel }: PurposeProps) {
  const { t } = useWords();
  const [purpose, setPurpose] = useState(() => sessionStorage.getItem(REMEMBERED) ?? '');
  const given = purpose.trim();
  const enough = given.length >= AT_LEAST;
  const confirm = () => {
    if (enough) {
      sessionStorage.setItem(REMEMBERED, given);
      onGiven(given);
    }
  };
  return (
    <Modal
      open
      width={420}
      title={t('purpose.title', { what })}
      okText={t('purpose.show')}
      okButtonProps={{ disabled: !enough, loading: pending }}
      onOk={confirm}
      onCancel={onCancel}
    >
      <label htmlFor="purpose" className="kd-quiet">
        {t('purpose.hint')}
      </label>
      <Input
        id="purpose"
        autoFocus
        value={purpose}
        maxLength={AT_MOST}
        onChange={(event) => {
          setPurpose(event.target.value);
        }}
        onPressEnter={confirm}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <p className="kd-presets">
        {([t('purpose.identity'), t('purpose.contact'), t('purpose.handling')] as const).map((preset) => (
          <Button
            key={preset}
            size="small"
            onClick={() => {
              setPurpose(preset);
            }}
          >
            {preset}
          </Button>
        ))}
      </p>
    </Modal>
  );
}
