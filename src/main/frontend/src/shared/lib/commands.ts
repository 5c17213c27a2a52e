import { useEffect, useRef } from 'react';

/** Something the page at hand can do, for the command palette. */
export interface Command {
  id: string;
  label: string;
  /** The key that does the same. */
  stroke?: string;
  run: () => void;
}

const ofPages = new Map<symbol, readonly Command[]>();

/** Offers what this part of the page can do for as long as it is shown. */
export function useCommands(commands: readonly Command[]): void {
  const own = useRef(Symbol('commands'));
  useEffect(() => {
    ofPages.set(own.current, commands);
  });
  useEffect(() => {
    const part = own.current;
    return () => {
      ofPages.delete(part);
    };
  }, []);
}

/** What can be done on the page at hand just now. */
export const commandsAtHand = (): Command[] => [...ofPages.values()].flat();
