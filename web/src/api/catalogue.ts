import { useQuery } from '@tanstack/react-query';
import { request } from './http';
import type { Indicator, Region } from './types';

/** Code lists change rarely; an hour is short enough for a page that is left open. */
const FRESH_FOR_MS = 60 * 60 * 1000;

export function useRegions() {
  return useQuery({
    queryKey: ['regions'],
    queryFn: async ({ signal }) => (await request<{ regions: Region[] }>('/api/regions', { signal })).regions,
    staleTime: FRESH_FOR_MS,
  });
}

export function useIndicators() {
  return useQuery({
    queryKey: ['indicators'],
    queryFn: async ({ signal }) =>
      (await request<{ indicators: Indicator[] }>('/api/indicators', { signal })).indicators,
    staleTime: FRESH_FOR_MS,
  });
}
