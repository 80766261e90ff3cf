import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Counts, Group } from '../../api/scoreboard';
import { renderPart, stubApi } from '../../testing/render';
import ScoreboardSection from './ScoreboardSection';

function counts(some: Partial<Counts>): Counts {
  return {
    measures: 0,
    claimed: { not_started: 0, planned: 0, under_way: 0, blocked: 0, carried_out: 0, dropped: 0 },
    verified: { none: 0, confirmed: 0, partly: 0, refused: 0 },
    claimedIndex: null,
    verifiedIndex: null,
    gap: null,
    overdue: 0,
    blocked: 0,
    verifiedNotMoving: 0,
    ...some,
  };
}

const pboc: Group = {
  code: 'PBOC',
  nameZh: '中国人民银行',
  nameEn: "People's Bank of China",
  counts: counts({
    measures: 3,
    claimedIndex: '83.33',
    verifiedIndex: '50.00',
    gap: '33.33',
    overdue: 2,
    verifiedNotMoving: 1,
  }),
};
const mfa: Group = { code: 'MFA', nameZh: '外交部', nameEn: 'Foreign Affairs', counts: counts({}) };
const answer = { by: 'ministry', total: pboc.counts, groups: [pboc, mfa] };

describe('the scoreboard', () => {
  it('shows what is claimed, what of it was verified, and the gap', async () => {
    stubApi({ '/api/scoreboard': { body: answer } });
    renderPart(<ScoreboardSection />);

    const row = within(await screen.findByRole('row', { name: /People's Bank/ }));
    expect(row.getByText('83.33 claimed, 50.00 verified')).toBeInTheDocument();
    expect(row.getByText('33.33')).toBeInTheDocument();
  });

  it('shows a group without measures, with no index', async () => {
    stubApi({ '/api/scoreboard': { body: answer } });
    renderPart(<ScoreboardSection />);

    const row = within(await screen.findByRole('row', { name: /Foreign Affairs/ }));
    expect(row.getAllByText('—')).toHaveLength(2);
  });

  it('is asked by what the address names, as of the instant that the page replays', async () => {
    window.history.replaceState(null, '', '/?by=province&asOf=2026-03-01T00:00:00Z');
    const fetched = stubApi({ '/api/scoreboard': { body: { ...answer, by: 'province' } } });
    renderPart(<ScoreboardSection />);

    await screen.findByRole('row', { name: /People's Bank/ });
    const asked = fetched.mock.calls[0]?.[0];
    expect(asked).toEqual(expect.stringContaining('by=province'));
    expect(asked).toEqual(expect.stringContaining('asOf=2026-03-01T00%3A00%3A00Z'));
    expect(screen.getByRole('link', { name: /workbook/ })).toHaveAttribute(
      'href',
      expect.stringContaining('format=xlsx'),
    );
  });

  it('speaks Chinese', async () => {
    stubApi({ '/api/scoreboard': { body: answer } });
    renderPart(<ScoreboardSection />, 'zh-CN');

    expect(await screen.findAllByText('自报 83.33，核实 50.00')).toHaveLength(2);
  });

  it('says that nothing is there before a plan is loaded', async () => {
    stubApi({ '/api/scoreboard': { body: { by: 'ministry', total: counts({}), groups: [] } } });
    renderPart(<ScoreboardSection />);

    expect(await screen.findByText('No measure was known.')).toBeInTheDocument();
  });

  it('shows the problem when it is refused', async () => {
    stubApi({ '/api/scoreboard': { status: 500, body: { title: 'It broke', detail: 'Trace abc' } } });
    renderPart(<ScoreboardSection />);

    expect(await screen.findByRole('alert')).toHaveTextContent('It broke');
  });
});
