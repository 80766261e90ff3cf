import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Measure, Recommendation } from '../../api/policy';
import { renderPart, stubApi } from '../../testing/render';
import { countByClaim, filterTree, measuresOf } from './filter';
import RecommendationsSection from './RecommendationsSection';

function measure(id: string, claimed: Measure['claimed'], verified: Measure['verified']): Measure {
  return {
    id,
    nameZh: id,
    nameEn: id,
    lead: 'PBOC',
    support: ['MFA'],
    leadProposed: true,
    claimed,
    verified,
    lastReport: null,
  };
}

const report = { id: 'r1', text: 'Both sides build', evidence: null, period: '2026-H1', blockedBy: null };

function remark(id: string, text: string, ministry: string | null, region: string | null) {
  return { id, text, ministry, region, at: '2026-11-01T08:00:00Z' };
}

const tree: Recommendation[] = [
  {
    id: 'R1',
    nameZh: '一',
    nameEn: 'One',
    items: [
      {
        id: 'R1.1',
        nameZh: '一一',
        nameEn: 'One one',
        obstacles: ['O1.2'],
        measures: [measure('M01', 'under_way', 'none'), measure('M02', 'carried_out', 'confirmed')],
      },
    ],
  },
  {
    id: 'R2',
    nameZh: '二',
    nameEn: 'Two',
    items: [
      {
        id: 'R2.1',
        nameZh: '二一',
        nameEn: 'Two one',
        obstacles: [],
        measures: [measure('M19', 'planned', 'none')],
      },
    ],
  },
];

describe('filtering measures', () => {
  it('keeps those of a status and drops what is left empty', () => {
    const found = filterTree(tree, { recommendation: null, claimed: 'planned', verified: null });
    expect(found.map(({ id }) => id)).toEqual(['R2']);
    expect(measuresOf(found).map(({ id }) => id)).toEqual(['M19']);
  });

  it('joins the conditions', () => {
    const found = filterTree(tree, { recommendation: 'R1', claimed: null, verified: 'confirmed' });
    expect(measuresOf(found).map(({ id }) => id)).toEqual(['M02']);
    expect(filterTree(tree, { recommendation: 'R2', claimed: null, verified: 'confirmed' })).toEqual([]);
  });

  it('counts every measure once', () => {
    const counts = countByClaim(measuresOf(tree));
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });
});

describe('the recommendations', () => {
  it('show each measure with its lead marked as proposed, its claim and its verdict', async () => {
    stubApi({
      '/api/recommendations': {
        body: {
          ministries: [{ code: 'PBOC', nameZh: '中国人民银行', nameEn: "People's Bank of China" }],
          recommendations: tree,
        },
      },
      '/api/obstacles': {
        body: {
          obstacles: [
            {
              id: 'O1',
              nameZh: '',
              nameEn: 'Coordination',
              items: [{ id: 'O1.2', nameZh: '', nameEn: 'No channels' }],
            },
          ],
        },
      },
    });
    renderPart(<RecommendationsSection />);
    const row = await screen.findByRole('row', { name: /M02/, hidden: true });
    expect(within(row).getByText(/People's Bank of China/)).toBeInTheDocument();
    expect(within(row).getByText('proposed')).toBeInTheDocument();
    expect(within(row).getByText('Carried out')).toBeInTheDocument();
    expect(within(row).getByText('Confirmed')).toBeInTheDocument();
    expect(await screen.findByText('No channels')).toBeInTheDocument();
    expect(screen.getByTestId('measure-count')).toHaveTextContent('3 measures');
  });

  it('show what comes next and what was said when somebody opens a measure', async () => {
    const refused = { ...measure('M01', 'under_way', 'refused'), lastReport: report };
    const item = { id: 'R1.1', nameZh: '', nameEn: 'One one', obstacles: [], measures: [refused] };
    stubApi({
      '/api/recommendations': {
        body: { ministries: [], recommendations: [{ id: 'R1', nameZh: '', nameEn: 'One', items: [item] }] },
      },
      '/api/obstacles': { body: { obstacles: [] } },
      '/api/measures/M01': {
        body: {
          milestones: [{ code: 'MS1', nameZh: '签', nameEn: 'Signed', due: '2027-06-30', state: 'open' }],
        },
      },
      '/api/measures/M01/comments': {
        body: { remarks: [remark('c1', 'Lorries wait', null, 'CN-YN')] },
      },
      '/api/reports/r1/answers': { body: { answers: [remark('a1', 'We differ', 'PBOC', null)] } },
    });
    renderPart(<RecommendationsSection />);
    const row = await screen.findByRole('row', { name: /M01/, hidden: true });
    fireEvent.click(within(row).getByText('Milestones and remarks'));
    expect(await within(row).findByText(/2027-06-30 · Signed · open/)).toBeInTheDocument();
    expect(within(row).getByText(/CN-YN: Lorries wait/)).toBeInTheDocument();
    expect(within(row).getByText(/PBOC: We differ/)).toBeInTheDocument();
  });

  it('stand without the names of the obstacles when those do not come', async () => {
    stubApi({
      '/api/recommendations': { body: { ministries: [], recommendations: tree } },
      '/api/obstacles': { status: 404, body: { title: 'Not found' } },
    });
    renderPart(<RecommendationsSection />);
    expect(await screen.findByRole('row', { name: /M01/, hidden: true })).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('show the problem when they are refused', async () => {
    stubApi({ '/api/recommendations': { status: 500, body: { title: 'It broke', detail: 'Trace abc' } } });
    renderPart(<RecommendationsSection />);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('It broke');
    expect(alert).toHaveTextContent('Trace abc');
  });
});
