import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from './listen';

/** Keeps the lists of tasks and notices new while somebody looks (INBX-1). Once, around all pages. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => listen(client), [client]);
}
