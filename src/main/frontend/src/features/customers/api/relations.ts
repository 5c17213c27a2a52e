import { post } from '@/shared/api/request';
import type { Relation } from '@/shared/api/types';
import { useEntries, useWrite } from './entries';

export interface RelationEntry {
  requestId: string;
  kind: string;
  toCode: string | null;
  name: string | null;
  role: string | null;
  phone: string | null;
  main: boolean;
  validFrom: string | null;
  reason: string | null;
}

export const useRelations = (id: string) => useEntries<Relation>(id, 'relations');

export const useAddRelation = (id: string) =>
  useWrite(id, (entry: RelationEntry) => post(`/api/customers/${id}/relations`, entry));
export const useEndRelation = (id: string, relationId: string) =>
  useWrite(id, (reason: string) => post(`/api/customers/${id}/relations/${relationId}/end`, { reason }));
export const useMakeMain = (id: string) =>
  useWrite(id, (relationId: string) => post(`/api/customers/${id}/relations/${relationId}/main`));
