import { App } from 'antd';
import { useMemo } from 'react';
import { problemLine } from './problemWords';

/** Puts the text where screen readers listen, beside showing it. */
function announce(text: string): void {
  const region = document.getElementById('kd-live');
  if (region) {
    region.textContent = '';
    window.setTimeout(() => {
      region.textContent = text;
    }, 50);
  }
}

/** Short answers to what somebody just did. */
export function useNotice() {
  const { message } = App.useApp();
  return useMemo(
    () => ({
      done: (text: string) => {
        void message.success(text, 2.5);
        announce(text);
      },
      failed: (error: unknown) => {
        const text = problemLine(error);
        void message.error(text, 6);
        announce(text);
      },
      tell: (text: string) => {
        void message.info(text, 3);
        announce(text);
      },
    }),
    [message],
  );
}
