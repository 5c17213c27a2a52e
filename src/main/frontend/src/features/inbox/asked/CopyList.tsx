import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '@/shared/i18n';
import { useDoer } from '@/shared/ui/doer';
import { Empty, Loaded } from '@/shared/ui/state';
import { Moment } from '@/shared/ui/words';
import { useCopies } from '../api/advice';

/** Cases copied 抄送 to the reader. */
export function CopyList() {
  const { t } = useWords();
  const doer = useDoer();
  const copies = useCopies();
  return (
    <Loaded query={copies}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return items.length === 0 ? (
          <Empty title={t('copies.none')} hint={t('copies.noneHint')} />
        ) : (
          <>
            <ul className="kd-cards">
              {items.map((copy) => (
                <li key={copy.id} className="kd-notice">
                  <Link to={`/cases/${copy.caseId}`}>{copy.title ?? copy.caseId}</Link>
                  <span className="kd-quiet">
                    {t('copies.by', { name: doer(copy.by.name, copy.standsInFor?.name) })}
                  </span>
                  <Moment at={copy.at} />
                </li>
              ))}
            </ul>
            {copies.hasNextPage && (
              <div className="kd-more">
                <Button loading={copies.isFetchingNextPage} onClick={() => void copies.fetchNextPage()}>
                  {t('common.more')}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
