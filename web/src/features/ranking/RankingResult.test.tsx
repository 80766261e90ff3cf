import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Ranking } from '../../api/types';
import { trade } from '../../testing/fixtures';
import { renderPart } from '../../testing/render';
import { RankingResult } from './RankingResult';

const ranking: Ranking = {
  indicator: 'TRADE_TOTAL',
  period: '2021',
  asOf: '2026-11-01T08:00:00Z',
  coverage: { present: 2, expected: 3, partial: true, missing: ['CN-XZ'] },
  withheld: null,
  ranks: [
    { rank: 1, region: 'CN-LN', value: '1194.77', shareOfNine: '56.58', yoyPercent: '25.99' },
    { rank: 2, region: 'CN-GX', value: '917.02', shareOfNine: '43.42', yoyPercent: null },
  ],
  missing: ['CN-XZ'],
};

function show(shown: Ranking) {
  renderPart(<RankingResult ranking={shown} indicator={trade} regionName={(code) => code} />);
}

describe('the ranking', () => {
  it('lists who did not report as missing, after the others and without a rank', () => {
    show(ranking);
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      '1CN-LN119.47756.58%+25.99%',
      '2CN-GX91.70243.42%—',
      '—CN-XZmissing——',
    ]);
  });

  it('says how many it covers', () => {
    show(ranking);
    expect(screen.getByText(/Coverage: 2 of 3, partial/)).toHaveTextContent('Missing: CN-XZ.');
  });

  it('says why it is withheld', () => {
    show({
      ...ranking,
      withheld: 'below_coverage',
      ranks: ranking.ranks.map((one) => ({ ...one, rank: null })),
    });
    expect(screen.getByText(/The ranking is withheld: coverage too low/)).toBeInTheDocument();
  });

  it('says so when nothing was known', () => {
    show({ ...ranking, ranks: [], missing: [] });
    expect(screen.getByText(/Nothing to rank/)).toBeInTheDocument();
  });
});
