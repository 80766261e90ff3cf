// Files a figure and brings it to publication through the public API, as a province and the statistician do.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

const STEPS = [
  ['submit', 'officer'],
  ['approve', 'approver'],
  ['publish', 'statistician-a'],
];

const WHY = 'Checked against the books once more';

/**
 * @param {{url: string, password: string}} system
 * @param {{region: string, indicator: string, period: string, value: string}} figure of a year
 */
export async function publish(system, figure) {
  const suffix = figure.region.split('-')[1].toLowerCase();
  const user = (name) => (name.startsWith('statistician') ? name : `${name}-${suffix}`);
  const body = {
    round: await openRound(system, figure),
    reason: WHY,
    rows: [{ ...figure, obs_status: 'A', note: null }],
  };
  const { id } = await send(system, user('officer'), 'POST', '/api/submissions', body, 201);
  await justify(system, user('officer'), id);
  for (const [step, name] of STEPS)
    await send(system, user(name), 'POST', `/api/submissions/${id}/${step}`, undefined, 200);
}

/** A round of its own, so that nothing that is open on the system stands in the way. */
async function openRound(system, { region, indicator, period }) {
  const id = `BROWSER-${Date.now()}`;
  await send(
    system,
    'statistician-a',
    'POST',
    '/api/rounds',
    {
      id,
      nameZh: '页面测试',
      nameEn: 'For the pages',
      freq: 'A',
      periods: [period],
      indicators: [indicator],
      regions: [region],
      dueAt: '2099-12-31T18:00',
    },
    201,
  );
  return id;
}

/** Says why the figure stands to whatever is asked about it. */
async function justify(system, user, id) {
  const answer = await fetch(`${system.url}/api/submissions/${id}/findings`, {
    headers: { Authorization: `Bearer ${await tokenOf(system, user)}` },
  });
  const { findings = [] } = answer.ok ? await answer.json() : {};
  const justifications = findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, indicator, period }) => ({
      code,
      indicator,
      period,
      text: WHY,
    }));
  if (justifications.length > 0)
    await send(system, user, 'PUT', `/api/submissions/${id}/justifications`, { justifications }, 200);
}

/** @returns {Promise<string | null>} the figure as it is known now */
export async function known({ url }, { indicator, region, period }) {
  const answer = await fetch(
    `${url}/api/series?indicator=${indicator}&region=${region}&from=${period}&to=${period}`,
  );
  const { series } = await answer.json();
  return series[0]?.observations[0]?.value ?? null;
}

async function send(system, user, method, path, body, expected) {
  const answer = await fetch(system.url + path, {
    method,
    headers: {
      Authorization: `Bearer ${await tokenOf(system, user)}`,
      'Accept-Language': 'en',
      'Idempotency-Key': randomUUID(),
      'If-Match': '*',
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  assert.equal(answer.status, expected, `${user}: ${method} ${path} answers ${answer.status} ${text}`);
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
