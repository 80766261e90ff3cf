import type { Instant } from '../../api/types';
import { useUrlState } from '../../ui/urlState';

/** The instant whose knowledge is shown, in the address; null is now. What is no instant counts as now. */
export function useAsOf(): [Instant | null, (asOf: Instant | null) => void] {
  const [asked, setAsked] = useUrlState('asOf');
  const valid = asked !== null && !Number.isNaN(new Date(asked).getTime());
  return [valid ? asked : null, setAsked];
}
