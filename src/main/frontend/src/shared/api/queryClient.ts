import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

const worthAnotherTry = (error: unknown) => error instanceof ApiProblem && (error.status === 0 || error.status >= 502);

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 3_000,
        retry: (count, error) => count < 2 && worthAnotherTry(error),
      },
      // without a network too: whoever sends something is told at once that it did not go
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
