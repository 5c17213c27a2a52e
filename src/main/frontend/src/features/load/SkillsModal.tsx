import { Checkbox, Form, InputNumber, Modal } from 'antd';
import type { PersonLoad } from '@/shared/api/types';
import { codeOptions, useWords } from '@/shared/i18n';
import { useNotice } from '@/shared/ui/useNotice';
import { useSaySkills } from './api/load';

interface SkillsModalProps {
  person: PersonLoad;
  onClose: () => void;
}

interface Values {
  skills: string[];
  most: number | null;
}

/** What somebody can do, and how much that person may be given. */
export function SkillsModal({ person, onClose }: SkillsModalProps) {
  const { t } = useWords();
  const notice = useNotice();
  const say = useSaySkills(person.id);
  const [form] = Form.useForm<Values>();
  return (
    <Modal
      open
      width={460}
      title={t('load.personTitle', { name: person.name })}
      okText={t('common.save')}
      confirmLoading={say.isPending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ skills: person.skills, most: person.most }}
        onFinish={({ skills, most }) => {
          say.mutate(
            { skills, most },
            {
              onSuccess: () => {
                notice.done(t('load.saved'));
                onClose();
              },
              onError: notice.failed,
            },
          );
        }}
      >
        <Form.Item name="skills" label={t('load.personSkills')} extra={t('load.personSkillsHint')}>
          <Checkbox.Group className="kd-load-checks" options={codeOptions('skill')} />
        </Form.Item>
        <Form.Item name="most" label={t('load.personMost')} extra={t('load.personMostHint')}>
          <InputNumber min={0} max={1000} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
