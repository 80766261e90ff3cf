import { useCallback, useMemo } from 'react';
import { BORDER9 } from '../../api/types';
import { useUrlState } from '../../ui/urlState';

const NOTHING = 'none';

/** The regions drawn, kept in the address; the nine-province total alone at first. */
export function useShownRegions(): [string[], (shown: string[]) => void] {
  const [asked, setAsked] = useUrlState('regions');
  const shown = useMemo(() => {
    if (asked === null) return [BORDER9];
    return asked === NOTHING ? [] : asked.split(',');
  }, [asked]);
  const setShown = useCallback(
    (next: string[]) => {
      const isDefault = next.length === 1 && next[0] === BORDER9;
      setAsked(isDefault ? null : next.length === 0 ? NOTHING : next.join(','));
    },
    [setAsked],
  );
  return [shown, setShown];
}
