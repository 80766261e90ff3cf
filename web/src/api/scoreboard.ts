import { useQuery } from '@tanstack/react-query';
import type { Decimal } from '../format/decimal';
import type { Named } from '../i18n/i18n';
import { request, withQuery } from './http';
import type { Claimed, Verified } from './policy';
import type { Instant } from './types';

export const DIMENSIONS = ['ministry', 'recommendation', 'obstacle', 'province'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Counts and weighted indexes; an index is null without measures, which is not zero. */
export interface Counts {
  measures: number;
  claimed: Record<Claimed, number>;
  verified: Record<Verified, number>;
  claimedIndex: Decimal | null;
  verifiedIndex: Decimal | null;
  gap: Decimal | null;
  overdue: number;
  blocked: number;
  verifiedNotMoving: number;
}

export interface Group extends Named {
  code: string;
  counts: Counts;
}

export interface Scoreboard {
  by: Dimension;
  total: Counts;
  groups: Group[];
}

/** A report may come at any time. */
const NOW_FRESH_FOR_MS = 30 * 1000;

export function useScoreboard(by: Dimension, asOf: Instant | null) {
  return useQuery({
    queryKey: ['scoreboard', by, asOf],
    queryFn: ({ signal }) => request<Scoreboard>(scoreboardPath(by, asOf), { signal }),
    staleTime: asOf === null ? NOW_FRESH_FOR_MS : Infinity,
  });
}

/** @returns where the same answer is, as a file if a format is named */
export function scoreboardPath(by: Dimension, asOf: Instant | null, format?: 'xlsx'): string {
  return withQuery('/api/scoreboard', { by, asOf, format: format ?? null });
}
