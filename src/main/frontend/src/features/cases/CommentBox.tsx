import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Mentions } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useWords } from '@/shared/i18n';
import { useTypedText } from '@/shared/lib/useTyped';
import { useNotice } from '@/shared/ui/useNotice';
import { addressees, mentioned, soughtIn, type Named } from './mentions';
import { useAddComment } from './api/addComment';
import { getColleagues } from './api/getColleagues';

const AT_MOST = 2000;

/** A note on the case; whom it names with @ is told (INBX-2). */
export function CommentBox({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const notice = useNotice();
  const words = useTypedText(`comment:${caseId}`);
  const [sought, setSought] = useState<string>();
  const [known, setKnown] = useState<readonly Named[]>([]);
  const add = useAddComment(caseId);
  const q = useDeferredValue(sought);
  const found = useQuery({
    queryKey: ['case', caseId, 'colleagues', q],
    queryFn: ({ signal }) => getColleagues(caseId, q ?? '', signal),
    enabled: q !== undefined,
    placeholderData: keepPreviousData,
  });
  const people = addressees(found.data ?? []);
  const text = words.text.trim();
  const send = () => {
    if (text === '' || add.isPending) {
      return;
    }
    add.mutate(
      { text, mentions: mentioned(text, known).map(({ id }) => id) },
      {
        onSuccess: () => {
          words.sent();
          notice.done(t('case.commented'));
        },
        onError: notice.failed,
      },
    );
  };
  return (
    <div className="kd-comment-box">
      <Mentions
        aria-label={t('case.comment')}
        placeholder={t('case.commentHint')}
        placement="top"
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={AT_MOST}
        value={words.text}
        loading={found.isFetching}
        filterOption={false}
        notFoundContent={t('case.nobodyToMention')}
        options={people.map((person) => ({ key: person.id, value: person.as, label: person.label }))}
        onSearch={setSought}
        onSelect={(option) => {
          const person = people.find(({ as }) => as === option.value);
          if (person) {
            setKnown((before) => [...before.filter(({ id }) => id !== person.id), { ...person, name: person.as }]);
          }
        }}
        onChange={(typed) => {
          words.type(typed);
          // not every way of typing Chinese tells of its keys
          const name = soughtIn(typed);
          if (name !== undefined) {
            setSought(name);
          }
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            send();
          }
        }}
      />
      <Button disabled={text === ''} loading={add.isPending} onClick={send}>
        {t('case.addComment')}
      </Button>
    </div>
  );
}
