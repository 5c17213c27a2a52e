import { Button } from 'antd';
import { useWords } from '@/shared/i18n';
import { FactList } from '@/shared/ui/FactList';
import { Loaded } from '@/shared/ui/state';
import { Moment } from '@/shared/ui/words';
import { useStory } from './api/getStory';
import './cases.css';

/** What happened so far, oldest first. */
export function Story({ caseId }: { caseId: string }) {
  const { t, word } = useWords();
  const story = useStory(caseId);
  return (
    <Loaded query={story}>
      {({ pages }) => (
        <>
          <ol className="kd-story">
            {pages
              .flatMap((page) => page.items)
              .map((entry) => (
                <li key={entry.id} className={entry.kind === 'comment' ? 'kd-comment' : undefined}>
                  <div className="kd-story-head">
                    <strong>{word('story', entry.kind)}</strong>
                    <span className="kd-quiet">{entry.actor?.name ?? t('common.system')}</span>
                    <Moment at={entry.at} />
                  </div>
                  <FactList facts={entry.facts} />
                  {entry.note && <p className="kd-said">{entry.note}</p>}
                </li>
              ))}
          </ol>
          {story.hasNextPage && (
            <Button size="small" loading={story.isFetchingNextPage} onClick={() => void story.fetchNextPage()}>
              {t('common.more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
