import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Claim, Verdict } from '../../api/claims';
import { eightOfNine } from '../../testing/fixtures';
import { renderPart, stubApi } from '../../testing/render';
import ClaimsSection from './ClaimsSection';

function claim(id: string, type: string, verdict: Partial<Verdict>): Claim {
  return {
    id,
    type,
    textZh: `${id} 的断言`,
    textEn: `assertion ${id}`,
    source: 'section 1',
    verdict: {
      verdict: 'true',
      value: null,
      low: null,
      high: null,
      reason: null,
      coverage: null,
      steps: [],
      inputs: [],
      since: null,
      ...verdict,
    },
  };
}

const claims = [
  claim('C1', 'growth', { verdict: 'false', value: '-70.605397', low: '-70.65', high: '-70.56' }),
  claim('C2', 'share', { value: '12.771756', coverage: eightOfNine }),
  claim('C3', 'trend', { steps: [{ what: '2019', value: '90.41' }, { what: '2020', value: '82.38' }] }), // prettier-ignore
  claim('C4', 'level', { verdict: 'undecidable', reason: 'not_in_record' }),
];

const answer = {
  asOf: '2026-11-01T08:00:00Z',
  counts: { true: 2, false: 1, undecidable: 1 },
  claims,
  next: null,
};

async function rowOf(id: string) {
  return within(await screen.findByRole('row', { name: new RegExp(id), hidden: true }));
}

describe('the claims', () => {
  it('show the verdict on each with what the record gives in its place', async () => {
    stubApi({ '/api/claims': { body: answer } });
    renderPart(<ClaimsSection />);

    const refuted = await rowOf('C1');
    expect(refuted.getByText('False')).toBeInTheDocument();
    expect(refuted.getByText('−70.61%')).toBeInTheDocument();
    expect(refuted.getByText('within rounding −70.65% to −70.56%')).toBeInTheDocument();
    expect((await rowOf('C2')).getByText('8 of 9, partial')).toBeInTheDocument();
    expect((await rowOf('C3')).getByText('90.41 → 82.38')).toBeInTheDocument();
    expect((await rowOf('C4')).getByText('not in the record')).toBeInTheDocument();
    expect(screen.getByTestId('claim-count')).toHaveTextContent('4 assertions');
  });

  it('are narrowed to a verdict by the address', async () => {
    window.history.replaceState(null, '', '/?verdict=false');
    stubApi({ '/api/claims': { body: answer } });
    renderPart(<ClaimsSection />);

    await rowOf('C1');
    expect(screen.queryByRole('row', { name: /C2/, hidden: true })).not.toBeInTheDocument();
  });

  it('are asked for as of the instant that the page replays', async () => {
    window.history.replaceState(null, '', '/?asOf=2026-03-01T00:00:00Z');
    const fetched = stubApi({ '/api/claims': { body: { ...answer, claims: [] } } });
    renderPart(<ClaimsSection />);

    expect(await screen.findByText(/No assertion is registered/)).toBeInTheDocument();
    expect(fetched.mock.calls[0]?.[0]).toEqual(expect.stringContaining('asOf=2026-03-01T00%3A00%3A00Z'));
  });

  it('speak Chinese', async () => {
    stubApi({ '/api/claims': { body: answer } });
    renderPart(<ClaimsSection />, 'zh-CN');

    expect((await rowOf('C1')).getByText('不符')).toBeInTheDocument();
    expect((await rowOf('C4')).getByText('无此数据')).toBeInTheDocument();
  });

  it('show the problem when they are refused', async () => {
    stubApi({ '/api/claims': { status: 500, body: { title: 'It broke', detail: 'Trace abc' } } });
    renderPart(<ClaimsSection />);

    expect(await screen.findByRole('alert')).toHaveTextContent('It broke');
  });
});
