import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { eightOfNine, observation, seriesOf, trade } from '../../testing/fixtures';
import { renderPart } from '../../testing/render';
import { IndicatorTable } from './IndicatorTable';
import { buildTrend } from './trend';

function show(language: 'zh-CN' | 'en') {
  const trend = buildTrend(
    [
      seriesOf('BORDER9', [
        observation('2017', '167.31', { coverage: eightOfNine }),
        observation('2018', null, { shareOfNational: { value: null, withheld: 'missing' }, yoy: null }),
        observation('2019', '90.41', {
          yoy: { absolute: '-1.00', percent: '-45.00', comparedMembers: ['CN-LN', 'CN-GX'], withheld: null },
        }),
      ]),
    ],
    'TRADE_TOTAL',
  );
  renderPart(
    <IndicatorTable trend={trend} shown={[]} measured={trade} caption="Trade" regionName={(code) => code} />,
    language,
  );
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  return rows.map((row) => row.textContent);
}

describe('the table under a chart', () => {
  it('names a missing figure as missing', () => {
    expect(show('en')[1]).toContain('2018missingmissing');
  });

  it('marks partial coverage and comparison like for like', () => {
    const [first, , third] = show('en');
    expect(first).toContain('16.7318 of 9, partial');
    expect(third).toContain('\u221245.00%like for like, 2');
  });

  it('shows the same figures in the Chinese multiple', () => {
    expect(show('zh-CN')[0]).toContain('167.318/9 省，不全');
  });
});
