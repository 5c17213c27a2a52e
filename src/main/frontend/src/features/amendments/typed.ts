import { useState } from 'react';
import { newRequestId } from '@/shared/lib/requestId';

/** What somebody typed into a change, kept for this sitting: a closed page or an ended session loses nothing. */
export interface TypedChange {
  /** One request, however often it is sent; evidence is kept under it as well. */
  requestId: string;
  /** Of the file as its reader saw it when the typing began. */
  version: number;
  /** Only fields that shall say something else; empty takes the value away. */
  values: Record<string, string>;
  reason: string;
  collector: string | null;
  /** Where evidence stands already. */
  caseId?: string;
}

const key = (customerId: string, kind: string) => `kedang.change.${customerId}.${kind}`;

function read(from: string): TypedChange | undefined {
  try {
    const kept = sessionStorage.getItem(from);
    return kept === null ? undefined : (JSON.parse(kept) as TypedChange);
  } catch {
    return undefined;
  }
}

function keep(at: string, typed: TypedChange): void {
  try {
    sessionStorage.setItem(at, JSON.stringify(typed));
  } catch {
    // Without storage the form still works; only the safety net is missing.
  }
}

export function useTypedChange(customerId: string, kind: string, version: number) {
  const at = key(customerId, kind);
  const [typed, setTyped] = useState<TypedChange>(
    () => read(at) ?? { requestId: newRequestId(), version, values: {}, reason: '', collector: null },
  );
  return {
    typed,
    change: (changed: Partial<TypedChange>) => {
      setTyped((before) => {
        const after = { ...before, ...changed };
        keep(at, after);
        return after;
      });
    },
    /** It was asked for, or given up. */
    forget: () => {
      sessionStorage.removeItem(at);
    },
  };
}
