import { useState } from 'react';
import { useSession } from '@/shared/session';
import { forgetTyped, keepTyped, typedFor } from './typed';

/** A text that survives a reload until it is sent. */
export function useTypedText(what: string) {
  const { person } = useSession();
  const [text, setText] = useState(() => typedFor<string>(what, person.id) ?? '');
  return {
    text,
    type: (typed: string) => {
      setText(typed);
      if (typed === '') {
        forgetTyped(what);
      } else {
        keepTyped(what, person.id, typed);
      }
    },
    sent: () => {
      setText('');
      forgetTyped(what);
    },
  };
}
