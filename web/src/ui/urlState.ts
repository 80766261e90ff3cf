import { useCallback, useSyncExternalStore } from 'react';

const CHANGED = 'frontier:url';

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('popstate', listener);
  };
}

/** What the reader chose lives in the address, so that a view can be sent to somebody else. */
export function useUrlState(name: string): [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(subscribe, () => new URLSearchParams(window.location.search).get(name));
  const set = useCallback(
    (next: string | null) => {
      const url = new URL(window.location.href);
      if (next === null || next === '') url.searchParams.delete(name);
      else url.searchParams.set(name, next);
      window.history.replaceState(null, '', url);
      window.dispatchEvent(new Event(CHANGED));
    },
    [name],
  );
  return [value, set];
}

/** @returns path and query of the view as it is now, to come back to */
export function useHere(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search);
}
