import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Task } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useCommands, type Command } from '@/shared/lib/commands';
import { useHotkeys } from '@/shared/lib/useHotkeys';
import { useNotice } from '@/shared/ui/useNotice';
import { useHoldTask, type Hold } from './api/claimTask';
import type { Place } from './place';
import { TaskDialog, type Work } from './TaskDialog';
import { WORK_KEYS } from './workKeys';

interface TaskActionsProps {
  task: Task;
  place: Place;
  /** To the next task of the list, or back to the list. */
  onNext: () => void;
  onBack: () => void;
}

/** What may be done with a task beside doing it: what is done often stands open, the rest in a menu, each with a key. */
export function TaskActions({ task: { item, may }, place, onNext, onBack }: TaskActionsProps) {
  const { t } = useWords();
  const notice = useNotice();
  const hold = useHoldTask();
  const [work, setWork] = useState<Work>();
  const works = WORK_KEYS.filter(([one]) => may[one]);

  const take = (way: Hold) => {
    hold.mutate(
      { id: item.id, hold: way, principal: place.for },
      {
        onSuccess: () => {
          notice.done(way === 'claim' ? t('inbox.claimed', { count: 1 }) : t('inbox.released'));
          if (way === 'release') {
            onBack();
          }
        },
        onError: notice.failed,
      },
    );
  };
  const commands: (Command & { stroke: string })[] = [
    ...(['claim', 'release'] as const)
      .filter((way) => may[way])
      .map((way) => ({
        id: way,
        label: t(`inbox.${way}`),
        stroke: way === 'claim' ? 'c' : 'r',
        run: () => {
          take(way);
        },
      })),
    ...works.map(([one, stroke]) => ({
      id: one,
      label: t(`task.work.${one}`),
      stroke,
      run: () => {
        setWork(one);
      },
    })),
  ];
  useCommands(commands);
  useHotkeys({
    n: place.view === undefined ? undefined : onNext,
    u: onBack,
    ...Object.fromEntries(commands.map(({ stroke, run }) => [stroke, run])),
  });

  return (
    <>
      <Link to={`/cases/${item.caseId}`}>{t('task.toCase')}</Link>
      {place.view !== undefined && (
        <Button type="text" title="n" onClick={onNext}>
          {t('task.skip')}
        </Button>
      )}
      {works.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: works.map(([one, key]) => ({ key: one, label: t(`task.work.${one}`), extra: <kbd>{key}</kbd> })),
            onClick: ({ key }) => {
              setWork(key as Work);
            },
          }}
        >
          <Button icon={<DownOutlined />} iconPlacement="end">
            {t('task.more')}
          </Button>
        </Dropdown>
      )}
      {may.release && (
        <Button
          title="r"
          loading={hold.isPending}
          onClick={() => {
            take('release');
          }}
        >
          {t('inbox.release')}
        </Button>
      )}
      {may.claim && (
        <Button
          title="c"
          type={may.complete ? 'default' : 'primary'}
          loading={hold.isPending}
          onClick={() => {
            take('claim');
          }}
        >
          {t('inbox.claim')}
        </Button>
      )}
      {work !== undefined && (
        <TaskDialog
          key={work}
          work={work}
          item={item}
          principal={place.for}
          onClose={() => {
            setWork(undefined);
          }}
          onLeft={onNext}
        />
      )}
    </>
  );
}
