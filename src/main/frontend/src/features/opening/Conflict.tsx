import { Button, Modal } from 'antd';
import type { Draft, OpeningForm } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import type { FieldName } from './fields';

interface ConflictProps {
  mine: OpeningForm;
  stored: Draft;
  onKeepMine: (stored: Draft) => void;
  onTakeStored: (stored: Draft) => void;
}

const text = (form: OpeningForm, field: FieldName) => String(form[field] ?? '');

/** Two versions of one draft: both are shown, and one is chosen. */
export function Conflict({ mine, stored, onKeepMine, onTakeStored }: ConflictProps) {
  const { t, word } = useWords();
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(stored.form)])] as FieldName[];
  const different = fields.filter((field) => text(mine, field) !== text(stored.form, field));
  return (
    <Modal
      open
      closable={false}
      title={t('opening.conflictTitle')}
      footer={[
        <Button
          key="theirs"
          onClick={() => {
            onTakeStored(stored);
          }}
        >
          {t('opening.takeStored')}
        </Button>,
        <Button
          key="mine"
          type="primary"
          onClick={() => {
            onKeepMine(stored);
          }}
        >
          {t('opening.keepMine')}
        </Button>,
      ]}
    >
      <p>{t('opening.conflictHint')}</p>
      <table className="kd-conflict">
        <thead>
          <tr>
            <th scope="col">{t('opening.conflictField')}</th>
            <th scope="col">{t('opening.mine')}</th>
            <th scope="col">{t('opening.stored')}</th>
          </tr>
        </thead>
        <tbody>
          {different.map((field) => (
            <tr key={field}>
              <th scope="row">{word('field', field)}</th>
              <td>{text(mine, field)}</td>
              <td>{text(stored.form, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
