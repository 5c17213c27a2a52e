import { useEffect, type ReactNode } from 'react';

interface PageProps {
  title: string;
  /** Beside the title: a state, a code. */
  about?: ReactNode;
  /** At the right: what can be done. */
  extra?: ReactNode;
  children: ReactNode;
}

export function Page({ title, about, extra, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Kedang 客档`;
  }, [title]);
  return (
    <main className="kd-page" id="main" tabIndex={-1}>
      <div className="kd-page-head">
        <h1>{title}</h1>
        {about}
        {extra !== undefined && <div className="kd-page-extra">{extra}</div>}
      </div>
      {children}
    </main>
  );
}

interface PanelProps {
  title?: ReactNode;
  extra?: ReactNode;
  /** Without padding: the content draws to the edges, as tables do. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

export function Panel({ title, extra, flush, className, children }: PanelProps) {
  return (
    <section className={`kd-panel ${className ?? ''}`}>
      {(title !== undefined || extra !== undefined) && (
        <div className="kd-panel-head">
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      {flush ? children : <div className="kd-panel-body">{children}</div>}
    </section>
  );
}

/** Names and values, in as many columns as there is room for. Empty values are left out. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  const shown = facts.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false);
  return (
    <dl className="kd-facts">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
