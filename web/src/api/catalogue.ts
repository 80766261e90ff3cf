import { useQuery } from '@tanstack/react-query';
import { request } from './http';
import type { Indicator, Region } from './types';

/** Code lists change rarely; an hour is short enough for a page that is left open. */
const FRESH_FOR_MS = 60 * 60 * 1000;

export function useRegions() {
  return useQuery({
    queryKey: ['regions'],
    queryFn: async ({ signal }) =>
      list<Region>(await request<unknown>('/api/regions', { signal }), 'regions'),
    staleTime: FRESH_FOR_MS,
  });
}

export function useIndicators() {
  return useQuery({
    queryKey: ['indicators'],
    queryFn: async ({ signal }) =>
      list<Indicator>(await request<unknown>('/api/indicators', { signal }), 'indicators'),
    staleTime: FRESH_FOR_MS,
  });
}

function list<T>(answer: unknown, name: string): T[] {
  if (Array.isArray(answer)) return answer as T[];
  const inside = (answer as Record<string, unknown> | null)?.[name];
  return Array.isArray(inside) ? (inside as T[]) : [];
}
