// The recorded answers that the page is tested with are answers that the services may give: each is held against
// the contract of its service, so that a test of the page is worth something.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { startServer } from './serve.mjs';

const CONTRACTS = path.join(import.meta.dirname, '..', '..', 'contracts', 'http');

const READ = [
  ['gateway', '/api/me', '/api/me'],
  ['indicator', '/api/regions', '/api/regions'],
  ['indicator', '/api/indicators', '/api/indicators'],
  ['indicator', '/api/series', '/api/series?indicator=FDI_UTILISED,TRADE_TOTAL&region=BORDER9,CN,CN-XZ'],
  ['indicator', '/api/rankings', '/api/rankings?indicator=TRADE_TOTAL&period=2021'],
  ['indicator', '/api/rankings', '/api/rankings?indicator=INBOUND_VISITORS&period=2020'],
  ['indicator', '/api/claims', '/api/claims?limit=500'],
  ['policy-tracker', '/api/scoreboard', '/api/scoreboard?by=ministry'],
  ['policy-tracker', '/api/recommendations', '/api/recommendations'],
  ['policy-tracker', '/api/obstacles', '/api/obstacles'],
  ['notification', '/api/inbox', '/api/inbox'],
  ['notification', '/api/subscriptions', '/api/subscriptions'],
];

describe('a recorded answer keeps the contract', () => {
  let server;
  before(async () => {
    server = await startServer();
    server.alert(SOME_ALERT);
    await send('/api/subscriptions', { method: 'POST', body: JSON.stringify(SUBSCRIPTION) });
  });
  after(() => server.close());

  const send = (where, init = {}) =>
    fetch(server.url + where, { headers: { Cookie: 'session=reader' }, ...init });

  for (const [service, documented, asked] of READ) {
    it(`of ${asked}`, async () => {
      const answer = await send(asked);
      assert.equal(answer.status, 200);
      assertKeeps(
        service,
        ['paths', documented, 'get', 'responses', '200', 'content', 'application/json', 'schema'],
        await answer.json(),
      );
    });
  }

  it('and what the page sends to subscribe keeps it too', () => {
    const schema = [
      'paths',
      '/api/subscriptions',
      'post',
      'requestBody',
      'content',
      'application/json',
      'schema',
    ];
    assertKeeps('notification', schema, SUBSCRIPTION);
  });

  it('and what does not keep it is found', () => {
    const schema = ['components', 'schemas', 'Ranking'];
    assert.throws(() => assertKeeps('indicator', schema, { ranks: 'none' }), /ranks/);
  });
});

const SUBSCRIPTION = {
  rule: { kind: 'falls_by_percent', indicator: 'TRADE_TOTAL', region: 'BORDER9', percent: '20' },
  language: 'zh-CN',
};

const SOME_ALERT = JSON.parse(readFileSync(path.join(import.meta.dirname, 'fixtures', 'alert.json'), 'utf8'));

function assertKeeps(service, place, body) {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(parse(readFileSync(path.join(CONTRACTS, `${service}.openapi.yaml`), 'utf8')), service);
  const pointer = place
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const validate = ajv.compile({ $ref: `${service}#/${pointer}` });
  assert.ok(validate(body), JSON.stringify(validate.errors, null, 1));
}
