import { Button } from 'antd';
import { useWords } from '@/shared/i18n';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The next page of a list, where there is one. */
export function MoreButton({ query }: { query: Paged }) {
  const { t } = useWords();
  return (
    query.hasNextPage && (
      <div className="kd-more">
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('view.showMore')}
        </Button>
      </div>
    )
  );
}
