import { QueryClient } from '@tanstack/react-query';
import { isPartUnavailable, problemOf } from './problem';

/** A part that is down is asked again by itself, so that the page heals without a reload. */
const ASK_AGAIN_MS = 15_000;
/** One quick second try hides a restart; more would only delay what the reader is told. */
const QUICK_TRIES = 1;

export function createQueryClient({ retry = true } = {}): QueryClient {
  return new QueryClient({
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
}
