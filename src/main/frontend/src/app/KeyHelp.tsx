import { Modal } from 'antd';
import { Fragment } from 'react';
import { WORK_KEYS } from '@/features/inbox/workKeys';
import { useWords } from '@/shared/i18n';
import type { destinationsOf } from './navigation';

interface KeyHelpProps {
  open: boolean;
  onClose: () => void;
  destinations: ReturnType<typeof destinationsOf>;
}

type Line = [strokes: string[], meaning: string];

export function KeyHelp({ open, onClose, destinations }: KeyHelpProps) {
  const { t } = useWords();
  const parts: [string, Line[]][] = [
    [
      t('keys.inList'),
      [
        [['j', 'k'], t('keys.move')],
        [['Enter', 'e'], t('keys.open')],
        [['x'], t('keys.select')],
        [['Shift', 'x'], t('keys.selectRange')],
        [['c'], t('keys.claim')],
        [['r'], t('keys.release')],
        [['n'], t('keys.next')],
        [['p'], t('task.work.urge')],
        [['z'], t('keys.undo')],
      ],
    ],
    [
      t('keys.inTask'),
      [
        [['Ctrl', 'Enter'], t('keys.complete')],
        [['c'], t('keys.claim')],
        [['r'], t('keys.release')],
        [['n'], t('task.skip')],
        [['u'], t('keys.back')],
        ...WORK_KEYS.map(([work, key]): Line => [[key], t(`task.work.${work}`)]),
      ],
    ],
    [t('keys.goTo'), destinations.map(({ key, label }): Line => [['g', key], t(label)])],
    [
      t('keys.anywhere'),
      [
        [['Ctrl', 'k'], t('keys.palette')],
        [['/'], t('keys.search')],
        [['?'], t('keys.title')],
      ],
    ],
  ];
  return (
    <Modal open={open} onCancel={onClose} title={t('keys.title')} footer={null} width={640} destroyOnHidden>
      <div className="kd-keys">
        {parts.map(([title, lines]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(([strokes, meaning]) => (
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
          </section>
        ))}
      </div>
    </Modal>
  );
}
