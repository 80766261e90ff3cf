import { useMemo } from 'react';
import { useIndicators, useRegions } from '../../api/catalogue';
import { HEADLINE_INDICATORS } from './order';

/**
 * A code that the catalogue does not have is refused, and before the first load it has none: only what it has is
 * asked for, so that an empty system looks empty and not broken.
 */
export function useKnownIndicators(): string[] {
  const { data } = useIndicators();
  return useMemo(
    () => HEADLINE_INDICATORS.filter((wanted) => data?.some(({ code }) => code === wanted)),
    [data],
  );
}

/** @returns those of the wanted regions that the catalogue has, each once */
export function useKnownRegions(wanted: readonly string[]): string[] {
  const { data } = useRegions();
  return [...new Set(wanted)].filter((one) => data?.some(({ code }) => code === one));
}
