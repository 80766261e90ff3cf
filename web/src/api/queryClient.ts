import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isPartUnavailable, problemOf } from './problem';

/** A part that is down is asked again by itself, so that the page heals without a reload. */
const ASK_AGAIN_MS = 15_000;
/** One quick second try hides a restart; more would only delay what the reader is told. */
const QUICK_TRIES = 1;

export function createQueryClient({ retry = true } = {}): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        // A session that ended: ask who is signed in, so that the page offers to sign in again.
        if (problemOf(error).status === 401 && queryKey[0] !== 'me') {
          void client.invalidateQueries({ queryKey: ['me'] });
        }
      },
    }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => retry && failures < QUICK_TRIES && isPartUnavailable(problemOf(error)),
        retryDelay: 1_000,
        refetchOnWindowFocus: false,
        refetchInterval: ({ state }) =>
          state.status === 'error' && isPartUnavailable(problemOf(state.error)) ? ASK_AGAIN_MS : false,
      },
    },
  });
  return client;
}
