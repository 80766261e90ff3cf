import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request, withQuery } from './http';
import type { Instant, Ranking, Series, SeriesAnswer } from './types';

/** Figures as known on an instant never change; as known now they may, and are asked again after this. */
const NOW_FRESH_FOR_MS = 30 * 1000;

function freshness(asOf: Instant | null): number {
  return asOf === null ? NOW_FRESH_FOR_MS : Infinity;
}

/** One request a region, so that overlaying one more fetches only that one. */
export function useSeries(indicators: readonly string[], regions: readonly string[], asOf: Instant | null) {
  return useQueries({
    queries: (indicators.length === 0 ? [] : regions).map((region) => ({
      queryKey: ['series', indicators, region, asOf],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request<SeriesAnswer>(withQuery('/api/series', { indicator: indicators, region, asOf }), { signal }),
      staleTime: freshness(asOf),
    })),
    combine: together,
  });
}

function together(results: UseQueryResult<SeriesAnswer>[]) {
  return {
    series: results.flatMap((result): Series[] => result.data?.series ?? []),
    pending: results.some((result) => result.isPending),
    error: results.find((result) => result.error)?.error ?? null,
    retry: () => void Promise.all(results.filter((one) => one.error).map((one) => one.refetch())),
  };
}

export function useRanking(indicator: string, period: string | null, asOf: Instant | null) {
  return useQuery({
    queryKey: ['ranking', indicator, period, asOf],
    queryFn: ({ signal }) =>
      request<Ranking>(withQuery('/api/rankings', { indicator, period, asOf }), { signal }),
    enabled: period !== null,
    staleTime: freshness(asOf),
  });
}
