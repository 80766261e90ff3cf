import { useQuery } from '@tanstack/react-query';
import type { Decimal } from '../format/decimal';
import { request, withQuery } from './http';
import type { Coverage, Instant } from './types';

export const VERDICTS = ['true', 'false', 'undecidable'] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/** Why a claim cannot be decided. */
export const UNDECIDED = [
  'not_in_catalogue',
  'not_in_record',
  'period_missing',
  'missing',
  'withdrawn',
  'below_coverage',
  'no_national',
  'zero_base',
  'not_additive',
  'ambiguous',
] as const;
export type Undecided = (typeof UNDECIDED)[number];

export interface Verdict {
  verdict: VerdictWord;
  /** What the record gives; null if nothing, or if several values are compared. */
  value: Decimal | null;
  low: Decimal | null;
  high: Decimal | null;
  reason: Undecided | null;
  coverage: Coverage | null;
  /** The values that were compared with each other. */
  steps: { what: string; value: Decimal | null }[];
  inputs: string[];
  since: Instant | null;
}

/** What a sentence asserts, and what the record says to it. */
export interface Claim {
  id: string;
  type: string;
  textZh: string;
  textEn: string;
  source: string | null;
  verdict: Verdict;
}

export interface ClaimsAnswer {
  asOf: Instant;
  counts: Record<VerdictWord, number>;
  claims: Claim[];
  next: string | null;
}

/** More than any study asserts; the service gives so many at once. */
const PAGE = '500';
/** A figure may be revised at any time, and verdicts with it. */
const NOW_FRESH_FOR_MS = 30 * 1000;

export function useClaims(asOf: Instant | null) {
  return useQuery({
    queryKey: ['claims', asOf],
    queryFn: ({ signal }) =>
      request<ClaimsAnswer>(withQuery('/api/claims', { limit: PAGE, asOf }), { signal }),
    staleTime: asOf === null ? NOW_FRESH_FOR_MS : Infinity,
  });
}
