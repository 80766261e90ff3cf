import type { Indicator, Observation, Region, Series } from '../api/types';

export const trade: Indicator = {
  code: 'TRADE_TOTAL',
  nameZh: '外贸总额',
  nameEn: 'Total foreign trade',
  unit: 'USD',
  unitMult: 8,
  decimals: 2,
  freq: 'A',
};

export const regions: Region[] = [
  { code: 'CN', nameZh: '全国', nameEn: 'China', kind: 'national' },
  { code: 'CN-GX', nameZh: '广西', nameEn: 'Guangxi', kind: 'province' },
  { code: 'CN-LN', nameZh: '辽宁', nameEn: 'Liaoning', kind: 'province' },
  { code: 'BORDER9', nameZh: '沿边九省（区）', nameEn: 'Nine border provinces', kind: 'aggregate' },
];

export function observation(
  period: string,
  value: string | null,
  more: Partial<Observation> = {},
): Observation {
  return {
    period,
    value,
    status: value === null ? 'O' : 'A',
    note: null,
    vintage: '2026-11-01T08:00:00Z',
    coverage: { present: 9, expected: 9, partial: false, missing: [] },
    withheld: null,
    shareOfNational: { value: '6.05', withheld: null },
    yoy: { absolute: '1.00', percent: '27.35', comparedMembers: null, withheld: null },
    ...more,
  };
}

export const eightOfNine = { present: 8, expected: 9, partial: true, missing: ['CN-XZ'] };

export function seriesOf(region: string, observations: Observation[]): Series {
  return { indicator: 'TRADE_TOTAL', region, unit: 'USD', unitMult: 8, freq: 'A', observations };
}
