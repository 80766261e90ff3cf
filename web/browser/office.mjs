// Asks for a figure, files it and brings it to publication through the public API, as a province and the statistician do.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

const STEPS = [
  ['submit', 'officer'],
  ['approve', 'approver'],
  ['publish', 'statistician-a'],
];

/**
 * @param {{url: string, password: string}} system
 * @param {{region: string, indicator: string, period: string, value: string}} figure
 */
export async function publish(system, figure) {
  const suffix = figure.region.split('-')[1].toLowerCase();
  const user = (name) => (name.startsWith('statistician') ? name : `${name}-${suffix}`);
  const round = {
    id: `PAGE-${Date.now()}`,
    nameZh: '页面测试',
    nameEn: 'A test of the page',
    freq: 'A',
    periods: [figure.period],
    indicators: [figure.indicator],
    regions: [figure.region],
    dueAt: '2099-03-31T18:00',
  };
  await post(system, 'statistician-b', '/api/rounds', round, 201);
  const body = {
    round: round.id,
    reason: 'Checked against the books once more',
    rows: [{ ...figure, obs_status: 'A', note: null }],
  };
  const { id } = await post(system, user('officer'), '/api/submissions', body, 201);
  for (const [step, name] of STEPS)
    await post(system, user(name), `/api/submissions/${id}/${step}`, undefined, 200);
}

/** @returns {Promise<string | null>} the figure as it is known now */
export async function known({ url }, { indicator, region, period }) {
  const answer = await fetch(
    `${url}/api/series?indicator=${indicator}&region=${region}&from=${period}&to=${period}`,
  );
  const { series } = await answer.json();
  return series[0]?.observations[0]?.value ?? null;
}

async function post(system, user, path, body, expected) {
  const answer = await fetch(system.url + path, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await tokenOf(system, user)}`,
      'Accept-Language': 'en',
      'Idempotency-Key': randomUUID(),
      ...(body ? { 'Content-Type': 'application/json' } : { 'If-Match': '*' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  assert.equal(answer.status, expected, `${user}: POST ${path} answers ${answer.status} ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

async function tokenOf({ url, password }, username) {
  const answer = await fetch(`${url}/auth/realms/frontier/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'frontier-cli', username, password }),
  });
  assert.equal(answer.status, 200, `no token for ${username}: ${answer.status}`);
  return (await answer.json()).access_token;
}
