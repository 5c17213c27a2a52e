import { useParams } from 'react-router';
import { ChangePage } from '@/features/amendments/ChangePage';
import { useCustomer } from '@/features/customers/api/customers';
import { useWords } from '@/shared/i18n';
import { Page } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';

/** The form that changes a file begins with the file. */
export function ChangeRoute() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const query = useCustomer(id);
  return query.data === undefined ? (
    <Page title={t('amendment.change')}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  ) : (
    <ChangePage key={id} customer={query.data} />
  );
}
