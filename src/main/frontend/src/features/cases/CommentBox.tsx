import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '@/shared/i18n';
import { useNotice } from '@/shared/ui/useNotice';
import { useAddComment } from './api/addComment';

const AT_MOST = 2000;

export function CommentBox({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const notice = useNotice();
  const [text, setText] = useState('');
  const add = useAddComment(caseId);
  const send = () => {
    add.mutate(text.trim(), {
      onSuccess: () => {
        setText('');
        notice.done(t('case.commented'));
      },
      onError: notice.failed,
    });
  };
  return (
    <div className="kd-comment-box">
      <Input.TextArea
        aria-label={t('case.comment')}
        placeholder={t('case.comment')}
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={AT_MOST}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Button disabled={text.trim() === ''} loading={add.isPending} onClick={send}>
        {t('case.addComment')}
      </Button>
    </div>
  );
}
