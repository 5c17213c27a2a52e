import { useEffect, useState } from 'react';

const DIALOG = '[role="dialog"]:not([aria-hidden="true"])';

/** Opens with Ctrl K or ⌘ K, not above another dialog; the same keys close it. */
export function usePaletteKey() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        setOpen((now) => !now && document.querySelector(DIALOG) === null);
      }
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, []);
  return [open, setOpen] as const;
}
