import type { Decimal } from '../format/decimal';
import type { Measured } from '../format/units';
import type { Named } from '../i18n/i18n';
import type { Language } from '../i18n/language';

/** Names follow SDMX and the HTTP contracts of the services; an instant is ISO 8601 in UTC. */
export type Instant = string;

export const BORDER9 = 'BORDER9';

export interface Region extends Named {
  code: string;
  kind: 'province' | 'national' | 'aggregate' | 'prefecture' | 'county';
}

export interface Indicator extends Named, Measured {
  code: string;
  decimals: number;
  freq: string;
}

export interface Coverage {
  present: number;
  expected: number;
  partial: boolean;
  missing: string[];
}

/** Why a derived value is not given. */
export const WITHHELD = ['below_coverage', 'missing', 'no_national', 'no_previous', 'zero_base'] as const;
export type Withheld = (typeof WITHHELD)[number];

export interface Observation {
  period: string;
  /** Null is missing (OBS_STATUS `O`) or withheld; never zero. */
  value: Decimal | null;
  status: string | null;
  note: string | null;
  vintage: Instant | null;
  /** Of a total; null for a figure as filed. */
  coverage: Coverage | null;
  /** Why there is no total although there are figures. */
  withheld: Withheld | null;
  shareOfNational: { value: Decimal | null; withheld: Withheld | null } | null;
  yoy: {
    absolute: Decimal | null;
    percent: Decimal | null;
    /** The members compared like for like, when the two periods do not cover the same ones. */
    comparedMembers: string[] | null;
    withheld: Withheld | null;
  } | null;
}

export interface Series extends Measured {
  indicator: string;
  region: string;
  freq: string;
  observations: Observation[];
}

export interface SeriesAnswer {
  asOf: Instant;
  series: Series[];
}

export interface RankedRegion {
  rank: number | null;
  region: string;
  value: Decimal;
  shareOfNine: Decimal | null;
  yoyPercent: Decimal | null;
}

export interface Ranking {
  indicator: string;
  period: string;
  asOf: Instant;
  coverage: Coverage | null;
  withheld: Withheld | null;
  ranks: RankedRegion[];
  missing: string[];
}

export type Me =
  | { anonymous: true }
  | { anonymous: false; username: string; roles: string[]; regions: string[]; ministry: string | null };

export interface SubscriptionRule {
  kind:
    | 'falls_by_percent'
    | 'falls_below'
    | 'falls_by_amount'
    | 'falls_out_of_first'
    | 'falls_on_first_release_by_percent'
    | 'falls_on_first_release_by_amount'
    | 'share_falls_by_points'
    | 'rank_falls_by'
    | 'declines_in_a_row'
    | 'worst_of_group'
    | 'against_nation'
    | 'measure_status_moves'
    | 'measure_refused'
    | 'measure_overdue'
    | 'measure_blocked'
    | 'submission_returned'
    | 'submission_overdue';
  indicator?: string;
  region?: string;
  percent?: Decimal;
  threshold?: Decimal;
  measure?: string;
}

export interface NewSubscription {
  rule: SubscriptionRule;
  language: string;
}

/** A sentence in each of the page's languages, written by the service. */
export type Sentences = Record<Language, string>;

export interface Subscription {
  id: string;
  rule: SubscriptionRule;
  sentences: Sentences;
}
