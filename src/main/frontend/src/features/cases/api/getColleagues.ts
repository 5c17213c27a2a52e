import { get } from '@/shared/api/request';
import type { Named } from '../mentions';

/** Whom a note on the case may name. */
export const getColleagues = (caseId: string, q: string, signal: AbortSignal) =>
  get<Named[]>(`/api/cases/${caseId}/colleagues`, { q }, signal);
