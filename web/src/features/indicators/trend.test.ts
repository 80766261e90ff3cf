import { describe, expect, it } from 'vitest';
import { eightOfNine, observation, seriesOf } from '../../testing/fixtures';
import { type ChartWords, trendOption } from './chartOption';
import { buildTrend, latestTotal, lineFor, periodsOf } from './trend';

const words: ChartWords = {
  nameOf: (region) => region,
  toAxis: (value) => value,
  partial: (present, expected) => `${present} of ${expected}, partial`,
  share: 'share',
};

interface DrawnSeries {
  type: string;
  id: string;
  connectNulls?: boolean;
  data: unknown[];
}

function drawn(series: ReturnType<typeof seriesOf>[], shown: string[]): DrawnSeries[] {
  return trendOption(buildTrend(series, 'TRADE_TOTAL'), shown, words).series as DrawnSeries[];
}

describe('a trend', () => {
  it('keeps a missing figure as a gap and never as zero', () => {
    const series = seriesOf('CN-XZ', [observation('2017', null), observation('2018', '6.31')]);
    const [line] = drawn([series], ['CN-XZ']);
    expect(line?.data).toEqual([null, 6.31]);
    expect(line?.connectNulls).toBe(false);
  });

  it('keeps a year that nobody reported as a gap', () => {
    const series = seriesOf('CN-LN', [observation('2017', '1.00'), observation('2019', '3.00')]);
    expect(buildTrend([series], 'TRADE_TOTAL').periods).toEqual(['2017', '2018', '2019']);
    expect(drawn([series], ['CN-LN'])[0]?.data).toEqual([1, null, 3]);
  });

  it('keeps a reported zero as zero', () => {
    expect(drawn([seriesOf('CN-LN', [observation('2017', '0.00')])], ['CN-LN'])[0]?.data).toEqual([0]);
  });

  it('marks a partial total by a hollow point and the words', () => {
    const total = seriesOf('BORDER9', [
      observation('2017', '167.31', { coverage: eightOfNine }),
      observation('2019', '90.41'),
    ]);
    const [point] = drawn([total], ['BORDER9'])[0]?.data ?? [];
    expect(point).toMatchObject({
      value: 167.31,
      symbol: 'emptyCircle',
      label: { show: true, formatter: '8 of 9, partial' },
    });
  });

  it('draws the share of the nation from the total, with a gap where it is withheld', () => {
    const total = seriesOf('BORDER9', [
      observation('2020', '1.00', { shareOfNational: { value: null, withheld: 'no_national' } }),
      observation('2021', '2.00'),
    ]);
    const bars = drawn([total], []).find(({ type }) => type === 'bar');
    expect(bars?.data).toMatchObject([null, { value: 6.05, label: { formatter: '6.05%' } }]);
  });

  it('draws only the regions chosen', () => {
    const series = [
      seriesOf('BORDER9', [observation('2021', '9.00')]),
      seriesOf('CN-GX', [observation('2021', '1.00')]),
    ];
    const lines = drawn(series, ['CN-GX']).filter(({ type }) => type === 'line');
    expect(lines.map(({ id }) => id)).toEqual(['CN-GX']);
  });

  it('takes the newest total that has a value for its headline', () => {
    const trend = buildTrend(
      [seriesOf('BORDER9', [observation('2020', '5.00'), observation('2021', null)])],
      'TRADE_TOTAL',
    );
    expect(latestTotal(trend)?.period).toBe('2020');
    expect(lineFor(trend, 'CN-GX')).toBeUndefined();
  });

  it('leaves quarters as they are reported', () => {
    const quarters = seriesOf('CN-GX', [observation('2024-Q3', '1.00'), observation('2024-Q1', '1.00')]);
    expect(periodsOf([quarters])).toEqual(['2024-Q1', '2024-Q3']);
    expect(periodsOf([])).toEqual([]);
  });
});
