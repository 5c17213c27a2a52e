import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, remove } from '@/shared/api/request';
import type { DeputyCandidate, Deputyship, DeputyshipLists } from '@/shared/api/types';
import { codeWord } from '@/shared/i18n';
import type { PersonChoice } from '@/shared/ui/PersonPicker';

const PATH = '/api/deputies';
const KEY = ['deputies'];

export interface DeputyWish {
  /** Whose work it is; nobody's for the reader's own. */
  personId: string | null;
  deputyId: string;
  /** First and last day. */
  from: string;
  until: string;
  /** None for all. */
  taskTypes: string[];
}

/** Who stands in for the reader, or for somebody whom the reader manages; and for whom the reader stands in. */
export function useDeputies(person?: string) {
  return useQuery({
    queryKey: person === undefined ? KEY : [...KEY, person],
    queryFn: ({ signal }) => get<DeputyshipLists>(PATH, { person }, signal),
    staleTime: 60_000,
  });
}

/** For whom the reader may work just now, each person once. */
export function usePrincipals(): Deputyship['principal'][] {
  const { data } = useDeputies();
  const active = (data?.standing ?? []).filter((one) => one.active).map((one) => one.principal);
  return active.filter((person, i) => active.findIndex(({ id }) => id === person.id) === i);
}

/** Exactly those who may be named for the person, or for the reader; found by the server. */
export const candidatesFor =
  (person: string | undefined) =>
  async (q: string, signal: AbortSignal): Promise<PersonChoice[]> => {
    const found = await get<DeputyCandidate[]>(`${PATH}/candidates`, { person, q }, signal);
    return found.map(({ id, name, staffNo, branch, roles }) => ({
      id,
      name,
      staffNo,
      about: [branch.name, ...roles.map((role) => codeWord('role', role))].join(' · '),
    }));
  };

export function useDeputyActions() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: KEY });
  return {
    name: useMutation({ mutationFn: (wish: DeputyWish) => post<Deputyship>(PATH, wish), onSettled }),
    end: useMutation({ mutationFn: (id: string) => remove<undefined>(`${PATH}/${id}`), onSettled }),
  };
}
