import { post } from '@/shared/api/request';
import type { Complaint, Interaction } from '@/shared/api/types';
import { useEntries, useWrite } from './entries';

export interface InteractionEntry {
  requestId: string;
  direction: string;
  medium: string;
  topic: string;
  at: string | null;
  note: string | null;
  recording: string | null;
}

export interface ComplaintEntry {
  requestId: string;
  topic: string;
  severity: string;
  receivedAt: string | null;
  text: string;
}

export const useInteractions = (id: string) => useEntries<Interaction>(id, 'interactions');
export const useComplaints = (id: string) => useEntries<Complaint>(id, 'complaints');

export const useLogInteraction = (id: string) =>
  useWrite(id, (entry: InteractionEntry) => post(`/api/customers/${id}/interactions`, entry));
export const useRaiseComplaint = (id: string) =>
  useWrite(id, (entry: ComplaintEntry) => post(`/api/customers/${id}/complaints`, entry));
export const useAnswerComplaint = (id: string, one: Complaint) =>
  useWrite(id, (answer: string) =>
    post(`/api/customers/${id}/complaints/${one.id}/answer`, { version: one.version, answer }),
  );
export const useCloseComplaint = (id: string, one: Complaint) =>
  useWrite(id, () => post(`/api/customers/${id}/complaints/${one.id}/close`, { version: one.version }));
