import { lazy, Suspense, useState } from 'react';
import { localName, useWords } from '@/shared/i18n';
import { Loaded, Loading } from '@/shared/ui/state';
import { Tabs } from '@/shared/ui/Tabs';
import { useDiagrams } from './api/getCase';
import './diagram.css';

const BpmnDiagram = lazy(() => import('./BpmnDiagram'));

/** The processes of a case: its own first, then those it called. */
export function Diagrams({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const query = useDiagrams(caseId);
  const [chosen, setChosen] = useState('0');
  return (
    <section className="kd-panel">
      <Loaded query={query}>
        {(diagrams) => {
          const diagram = diagrams[Number(chosen)] ?? diagrams[0];
          return diagram === undefined ? null : (
            <>
              <div className="kd-aside-tabs">
                <Tabs
                  label={t('case.diagram')}
                  tabs={diagrams.map((one, index) => ({ key: String(index), label: localName(one) }))}
                  active={chosen}
                  onChange={setChosen}
                />
              </div>
              <Suspense fallback={<Loading />}>
                <BpmnDiagram key={`${diagram.process} ${chosen}`} diagram={diagram} />
              </Suspense>
              <p className="kd-legend">
                <span>
                  <i className="kd-legend-active" />
                  {t('case.legendActive')}
                </span>
                <span>
                  <i />
                  {t('case.legendVisited')}
                </span>
                <span>
                  <i className="kd-legend-not" />
                  {t('case.legendNot')}
                </span>
              </p>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
