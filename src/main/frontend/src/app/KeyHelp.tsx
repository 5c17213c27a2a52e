import { Modal } from 'antd';
import { Fragment } from 'react';
import { useWords } from '@/shared/i18n';
import type { destinationsOf } from './navigation';

interface KeyHelpProps {
  open: boolean;
  onClose: () => void;
  destinations: ReturnType<typeof destinationsOf>;
}

export function KeyHelp({ open, onClose, destinations }: KeyHelpProps) {
  const { t } = useWords();
  const keys: [string[], string][] = [
    [['j', 'k'], t('keys.move')],
    [['Enter', 'e'], t('keys.open')],
    [['x'], t('keys.select')],
    [['Shift', 'x'], t('keys.selectRange')],
    [['n'], t('keys.next')],
    [['c'], t('keys.claim')],
    [['r'], t('keys.release')],
    [['z'], t('keys.undo')],
    [['Ctrl', 'Enter'], t('keys.complete')],
    [['u'], t('keys.back')],
    [['Ctrl', 'k'], t('keys.palette')],
    [['/'], t('keys.search')],
    ...destinations.map(({ key, label }): [string[], string] => [['g', key], t(label)]),
    [['?'], t('keys.title')],
  ];
  return (
    <Modal open={open} onCancel={onClose} title={t('keys.title')} footer={null} width={420} destroyOnHidden>
      <dl className="kd-keys">
        {keys.map(([strokes, meaning]) => (
          <Fragment key={strokes.join(' ')}>
            <dt>
              {strokes.map((stroke) => (
                <kbd key={stroke}>{stroke}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  );
}
