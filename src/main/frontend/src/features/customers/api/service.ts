import { post, put } from '@/shared/api/request';
import type { Agreement, ServiceRecord } from '@/shared/api/types';
import { useEntries, useWrite } from './entries';

export interface AgreementEntry {
  kind: string;
  number: string;
  validFrom: string;
  validUntil: string | null;
  note: string | null;
}

export const useRecords = (id: string) => useEntries<ServiceRecord>(id, 'records', { limit: 200 });
export const useAgreements = (id: string) => useEntries<Agreement>(id, 'agreements');

export const useMakeAgreement = (id: string) =>
  useWrite(id, (entry: AgreementEntry & { requestId: string }) => post(`/api/customers/${id}/agreements`, entry));
export const useChangeAgreement = (id: string, agreementId: string) =>
  useWrite(id, (entry: AgreementEntry & { version: number }) =>
    put(`/api/customers/${id}/agreements/${agreementId}`, entry),
  );
export const useEndAgreement = (id: string) =>
  useWrite(id, (one: Agreement) => post(`/api/customers/${id}/agreements/${one.id}/end`, { version: one.version }));
