import { scanPath, useScans, type ScanKeeper } from '@/shared/api/scans';
import { Panel } from './Page';
import { ScanList } from './ScanList';

/** The scans of a case, for whoever works on it. */
export function CaseScans({ keeper, title, caseId }: { keeper: ScanKeeper; title: string; caseId: string }) {
  const scans = useScans(keeper, caseId);
  return scans.data === undefined || scans.data.length === 0 ? null : (
    <Panel title={title}>
      <ScanList scans={scans.data} pathOf={scanPath(keeper, caseId)} />
    </Panel>
  );
}
