import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Diagram } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Trouble } from '@/shared/ui/state';
import { englishLabels } from './englishLabels';
import './diagram.css';

interface Canvas {
  zoom: (level?: 'fit-viewport' | number, center?: 'auto') => number;
  resized: () => void;
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
}
interface Registry {
  get: (id: string) => unknown;
}

const MARKS: [keyof Pick<Diagram, 'visited' | 'flows' | 'active' | 'incidents'>, string][] = [
  ['visited', 'kd-visited'],
  ['flows', 'kd-visited'],
  ['active', 'kd-active'],
  ['incidents', 'kd-incident'],
];

/** Room around the drawing. */
const MARGIN = 0.94;

/** A process as it is drawn, with the path this case took. Hosts bpmn-js: owns its life, knows nothing of cases. */
export default function BpmnDiagram({ diagram }: { diagram: Diagram }) {
  const { t, language } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer>(undefined);
  const [drawn, setDrawn] = useState<string>();
  const [broken, setBroken] = useState<unknown>();
  const xml = useMemo(() => (language === 'en' ? englishLabels(diagram.xml) : diagram.xml), [diagram.xml, language]);

  useEffect(() => {
    const host = container.current;
    if (!host) {
      return undefined;
    }
    const made = new NavigatedViewer({ container: host });
    viewer.current = made;
    const fit = () => {
      const canvas = made.get<Canvas>('canvas');
      canvas.resized();
      canvas.zoom('fit-viewport', 'auto');
      canvas.zoom(canvas.zoom() * MARGIN, 'auto');
    };
    let gone = false;
    made
      .importXML(xml)
      .then(() => {
        if (!gone) {
          fit();
          setDrawn(xml);
        }
      })
      .catch((error: unknown) => {
        if (!gone) {
          setBroken(error);
        }
      });
    const watcher = new ResizeObserver(() => {
      if (!gone && host.clientWidth > 0) {
        try {
          fit();
        } catch {
          // not drawn yet
        }
      }
    });
    watcher.observe(host);
    return () => {
      gone = true;
      watcher.disconnect();
      made.destroy();
    };
  }, [xml]);

  useEffect(() => {
    const current = viewer.current;
    if (!current || drawn !== xml) {
      return undefined;
    }
    const canvas = current.get<Canvas>('canvas');
    const registry = current.get<Registry>('elementRegistry');
    const marked = MARKS.flatMap(([what, marker]) => diagram[what].map((id) => [id, marker] as const)).filter(([id]) =>
      registry.get(id),
    );
    marked.forEach(([id, marker]) => {
      canvas.addMarker(id, marker);
    });
    return () => {
      if (viewer.current === current) {
        try {
          marked.forEach(([id, marker]) => {
            canvas.removeMarker(id, marker);
          });
        } catch {
          // the drawing is gone already
        }
      }
    };
  }, [diagram, drawn, xml]);

  if (broken !== undefined) {
    return <Trouble error={broken} />;
  }
  return <div className="kd-diagram" ref={container} role="img" aria-label={t('case.diagramLabel')} />;
}
