import { BORDER9, type Coverage, type Observation, type Series } from '../../api/types';
import type { Decimal } from '../../format/decimal';

/** One period of one line. A null value is a gap in the line and never a zero. */
export interface TrendPoint {
  period: string;
  value: Decimal | null;
  /** Present when fewer members reported than the total covers: "8 of 9, partial". */
  partial: Coverage | null;
  observation: Observation | null;
}

export interface TrendLine {
  region: string;
  points: TrendPoint[];
}

export interface Trend {
  periods: string[];
  lines: TrendLine[];
}

const YEAR = /^\d{4}$/;

/**
 * Lays the series of one indicator over common periods. Years between the first and the last that nobody
 * reported are periods too: left out, they would be squeezed away and the line would look whole.
 */
export function buildTrend(series: readonly Series[], indicator: string): Trend {
  const mine = series.filter((one) => one.indicator === indicator);
  const periods = periodsOf(mine);
  return { periods, lines: mine.map(({ region, observations }) => lineOf(region, periods, observations)) };
}

function lineOf(region: string, periods: string[], observations: readonly Observation[]): TrendLine {
  const found = new Map(observations.map((observation) => [observation.period, observation]));
  return {
    region,
    points: periods.map((period) => {
      const observation = found.get(period) ?? null;
      return {
        period,
        value: observation?.value ?? null,
        partial: observation?.coverage?.partial ? observation.coverage : null,
        observation,
      };
    }),
  };
}

export function periodsOf(series: readonly Series[]): string[] {
  const found = new Set(series.flatMap(({ observations }) => observations.map(({ period }) => period)));
  const sorted = [...found].sort();
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined || !sorted.every((period) => YEAR.test(period)))
    return sorted;
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    String(Number(first) + index),
  );
}

export function lineFor(trend: Trend, region: string): TrendLine | undefined {
  return trend.lines.find((line) => line.region === region);
}

/** @returns the newest point of the nine-province total that has a value */
export function latestTotal(trend: Trend): TrendPoint | undefined {
  return lineFor(trend, BORDER9)?.points.findLast(({ value }) => value !== null);
}
