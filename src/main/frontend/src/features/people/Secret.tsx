import { Button, Modal } from 'antd';
import { useWords } from '@/shared/i18n';
import { useNotice } from '@/shared/ui/useNotice';

interface SecretProps {
  title: string;
  hint: string;
  secret: string;
  onClose: () => void;
}

/** Something that is shown this once and never again. */
export function Secret({ title, hint, secret, onClose }: SecretProps) {
  const { t } = useWords();
  const notice = useNotice();
  const copy = () => {
    navigator.clipboard.writeText(secret).then(() => {
      notice.done(t('common.copied'));
    }, notice.failed);
  };
  return (
    <Modal
      open
      title={title}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="copy" onClick={copy}>
          {t('common.copy')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('common.close')}
        </Button>,
      ]}
    >
      <p>{hint}</p>
      <p className="kd-said">
        <code>{secret}</code>
      </p>
    </Modal>
  );
}
