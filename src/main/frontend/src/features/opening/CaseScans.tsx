import { useWords } from '@/shared/i18n';
import { Panel } from '@/shared/ui/Page';
import { ScanList } from '@/shared/ui/ScanList';
import { scanPath, useScans } from './api/scans';

/** The scans of an opening, for whoever works on its case. */
export function CaseScans({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const scans = useScans(caseId);
  return scans.data === undefined || scans.data.length === 0 ? null : (
    <Panel title={t('scan.title')}>
      <ScanList scans={scans.data} pathOf={scanPath(caseId)} />
    </Panel>
  );
}
