import { Button } from 'antd';
import { useWords } from '@/shared/i18n';
import type { StoryEntry } from '@/shared/api/types';
import { useDoer } from '@/shared/ui/doer';
import { FactList } from '@/shared/ui/FactList';
import { Loaded } from '@/shared/ui/state';
import { Moment } from '@/shared/ui/words';
import { useStory } from './api/getStory';
import { partsOf } from './mentions';
import { factsInNames, principalOf } from './storyLines';
import './cases.css';

/** What happened so far, the latest first: how things stand is seen without scrolling. */
export function Story({ caseId }: { caseId: string }) {
  const { t, word } = useWords();
  const doer = useDoer();
  const story = useStory(caseId);
  return (
    <Loaded query={story}>
      {({ pages }) => (
        <>
          {story.hasNextPage && (
            <Button size="small" loading={story.isFetchingNextPage} onClick={() => void story.fetchNextPage()}>
              {t('common.more')}
            </Button>
          )}
          <ol className="kd-story">
            {pages
              .flatMap((page) => page.items)
              .reverse()
              .map((entry) => (
                <li key={entry.id} className={entry.kind === 'comment' ? 'kd-comment' : undefined}>
                  <div className="kd-story-head">
                    <strong>{word('story', entry.kind)}</strong>
                    <span className="kd-quiet">
                      {doer(entry.actor?.name ?? t('common.system'), principalOf(entry))}
                    </span>
                    <Moment at={entry.at} />
                  </div>
                  <FactList facts={factsInNames(entry)} />
                  {entry.note && <Note entry={entry} note={entry.note} />}
                </li>
              ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}

/** What was written, with whoever it names standing out. */
function Note({ entry, note }: { entry: StoryEntry; note: string }) {
  return (
    <p className="kd-said">
      {partsOf(note, entry.mentionedAs).map((part, index) =>
        index % 2 === 1 ? (
          <strong key={index} className="kd-mention">
            {part}
          </strong>
        ) : (
          part
        ),
      )}
    </p>
  );
}
