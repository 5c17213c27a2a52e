import { useEffect, useLayoutEffect, useRef } from 'react';

type Keys = Record<string, ((event: KeyboardEvent) => void) | undefined>;

/** Ticking a box is not typing: the keys go on working after it. */
const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="menu"]';
const PREFIX_LASTS_MS = 1200;

/** Keys belong to whoever types: to fields first, then to an open dialog, then to the page. */
function busyElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
    return true;
  }
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING)) {
    return true;
  }
  return document.querySelector('[role="dialog"]:not([aria-hidden="true"])') !== null;
}

/** Enter and the space bar already mean something on a button or a link. */
function ownMeaning(event: KeyboardEvent): boolean {
  const pressing = event.key === 'Enter' || event.key === ' ';
  return (
    pressing && event.target instanceof Element && event.target.closest('button, a, summary, [role="button"]') !== null
  );
}

/** Single keys (`j`), and two in a row (`g i`), while nobody types. */
export function useHotkeys(keys: Keys): void {
  const current = useRef(keys);
  // with the paint, not after it: whoever sees a button can use its key
  useLayoutEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    let prefix = '';
    let prefixAt = 0;
    const pressed = (event: KeyboardEvent) => {
      if (busyElsewhere(event) || ownMeaning(event)) {
        return;
      }
      const waiting = prefix !== '' && Date.now() - prefixAt < PREFIX_LASTS_MS;
      const name = waiting ? `${prefix} ${event.key}` : event.key;
      prefix = '';
      if (!waiting && event.key === 'g') {
        prefix = 'g';
        prefixAt = Date.now();
        return;
      }
      const action = current.current[name];
      if (action) {
        event.preventDefault();
        action(event);
      }
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, []);
}
