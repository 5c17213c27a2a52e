import { useEffect, useRef, type KeyboardEvent } from 'react';

export interface Tab<K extends string> {
  key: K;
  label: string;
  count?: number;
  /** The count is bad news. */
  alarming?: boolean;
}

interface TabsProps<K extends string> {
  label: string;
  tabs: Tab<K>[];
  active: K;
  onChange: (key: K) => void;
}

/** Tabs as WAI-ARIA describes them: one tab stop, arrows between. */
export function Tabs<K extends string>({ label, tabs, active, onChange }: TabsProps<K>) {
  const list = useRef<HTMLDivElement>(null);
  // counts come later than the tabs and push them on
  const counted = tabs.filter(({ count }) => count !== undefined).length;
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (list.current && tab) {
      // within the list only: the page must not move
      list.current.scrollLeft = Math.max(0, tab.offsetLeft + tab.offsetWidth - list.current.clientWidth);
    }
  }, [active, counted, tabs.length]);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) {
      return;
    }
    const at = tabs.findIndex((tab) => tab.key === active);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next) {
      event.preventDefault();
      onChange(next.key);
      event.currentTarget.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
    }
  };
  return (
    <div ref={list} className="kd-tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          data-key={tab.key}
          aria-selected={tab.key === active}
          tabIndex={tab.key === active ? 0 : -1}
          onClick={() => {
            onChange(tab.key);
          }}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className={`kd-count ${tab.alarming && tab.count > 0 ? 'kd-count-bad' : ''}`}>{tab.count}</span>
          )}
        </button>
      ))}
    </div>
  );
}
