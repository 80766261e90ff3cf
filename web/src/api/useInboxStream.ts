import { useEffect, useRef, useState } from 'react';

export type StreamState = 'connecting' | 'live' | 'broken';

/** The browser reconnects after a lost connection but not after a refusal (a part restarting answers 503). */
const OPEN_AGAIN_MS = 5_000;

/** Listens to the inbox while mounted; calls back for each thing that came and after each reconnection. */
export function useInboxStream(onNews: () => void): StreamState {
  const [state, setState] = useState<StreamState>('connecting');
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: number | undefined;
    const news = () => latest.current();
    const open = () => {
      source = new EventSource('/api/inbox/stream', { withCredentials: true });
      source.onopen = () => {
        setState('live');
        news();
      };
      source.onmessage = news;
      source.addEventListener('alert', news);
      source.onerror = () => {
        setState('broken');
        if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, OPEN_AGAIN_MS);
      };
    };
    open();
    return () => {
      window.clearTimeout(timer);
      source?.close();
    };
  }, []);
  return state;
}
