// A small stand-in for the gateway: serves the built pages and recorded answers that follow the contracts, so
// that the pages are tested in a real browser without the system behind them.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const dist = path.join(import.meta.dirname, '..', 'dist');
const recorded = (name) => JSON.parse(readFileSync(path.join(import.meta.dirname, 'fixtures', name), 'utf8'));

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
/** As strict as the gateway's. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'; " +
  "font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
/** Before this instant nothing was known. */
const FIRST_VINTAGE = '2026-11-01T08:00:00.000Z';

/**
 * @returns {Promise<{url: string, down: Set<string>, alert: (alert: object) => void, close: () => Promise<void>}>}
 *   `down` holds the first path segments after /api/ that answer 503
 */
export async function startServer() {
  const state = { down: new Set(), inbox: [], subscriptions: [], streams: new Set() };
  const files = {
    series: recorded('series.json'),
    rankings: recorded('rankings.json'),
    regions: recorded('regions.json'),
    indicators: recorded('indicators.json'),
    claims: recorded('claims.json'),
    scoreboard: recorded('scoreboard.json'),
    recommendations: recorded('recommendations.json'),
    obstacles: recorded('obstacles.json'),
  };
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', POLICY);
    const url = new URL(request.url, 'http://localhost');
    const [, first, part] = url.pathname.split('/');
    if (first === 'api') return void api({ request, response, url, part, state, files });
    if (first === 'login')
      return redirect(response, url.searchParams.get('to') ?? '/', 'session=reader; Path=/');
    if (first === 'logout') return redirect(response, '/', 'session=; Path=/; Max-Age=0');
    return page(response, url.pathname);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    down: state.down,
    alert(alert) {
      state.inbox.unshift(alert);
      for (const stream of state.streams)
        stream.write(`id: ${alert.id}\nevent: alert\ndata: ${JSON.stringify(alert)}\n\n`);
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function page(response, name) {
  const file = path.join(dist, name === '/' ? 'index.html' : path.normalize(name));
  try {
    const body = readFileSync(file);
    response.setHeader(
      'Content-Type',
      `${TYPES[path.extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
    );
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function redirect(response, to, cookie) {
  response.writeHead(303, { Location: to, 'Set-Cookie': cookie }).end();
}

async function api({ request, response, url, part, state, files }) {
  const signedIn = /session=reader/.test(request.headers.cookie ?? '');
  const query = Object.fromEntries(url.searchParams);
  const [, , , id, action] = url.pathname.split('/');
  if (state.down.has(part)) return problem(response, 503, 'unavailable', request);
  const known = !query.asOf || query.asOf >= FIRST_VINTAGE;
  switch (part) {
    case 'me':
      return json(
        response,
        signedIn
          ? { anonymous: false, username: 'reader', roles: [], regions: [], ministry: null }
          : { anonymous: true },
      );
    case 'regions':
    case 'indicators':
    case 'recommendations':
    case 'obstacles':
      return json(response, files[part]);
    case 'claims':
      return json(response, known ? files.claims : { ...files.claims, claims: [] });
    case 'scoreboard':
      return json(response, { ...files.scoreboard, by: query.by ?? 'ministry' });
    case 'series':
      return json(response, {
        asOf: query.asOf ?? new Date().toISOString(),
        series: known ? seriesOf(files.series, query) : [],
      });
    case 'rankings': {
      const found = known && files.rankings[`${query.indicator}:${query.period}`];
      return found ? json(response, found) : problem(response, 404, 'not-found', request);
    }
    default:
  }
  if (!signedIn) return problem(response, 401, 'unauthenticated', request);
  if (part === 'subscriptions') return subscriptions({ request, response, id, state });
  if (part === 'inbox' && id === 'stream') return stream(request, response, state);
  if (part === 'inbox' && action === 'read') {
    state.inbox = state.inbox.map((alert) =>
      alert.id === id ? { ...alert, readAt: new Date().toISOString() } : alert,
    );
    return response.writeHead(204).end();
  }
  if (part === 'inbox') {
    const unread = state.inbox.filter(({ readAt }) => readAt === null).length;
    return json(response, { items: state.inbox, next: null, latest: String(state.inbox.length), unread });
  }
  return problem(response, 404, 'not-found', request);
}

function seriesOf({ series }, { indicator, region }) {
  const wanted = (list, value) => !list || list.split(',').includes(value);
  return series.filter((one) => wanted(indicator, one.indicator) && wanted(region, one.region));
}

async function subscriptions({ request, response, id, state }) {
  if (request.method === 'DELETE') {
    state.subscriptions = state.subscriptions.filter((one) => one.id !== id);
    return response.writeHead(204).end();
  }
  if (request.method === 'POST') {
    let body = '';
    for await (const chunk of request) body += chunk;
    const made = subscriptionOf(JSON.parse(body), state.subscriptions.length + 1);
    state.subscriptions.push(made);
    return json(response, made, 201);
  }
  return json(response, { subscriptions: state.subscriptions });
}

function subscriptionOf({ rule, language }, number) {
  const sentences = {
    'zh-CN': `${rule.region ?? ''} ${rule.indicator ?? '措施'} 的订阅`,
    en: `Subscription to ${rule.indicator ?? 'measures'} ${rule.region ?? ''}`,
  };
  return {
    id: `0193e5a0-0000-7000-8000-${String(number).padStart(12, '0')}`,
    rule,
    sentence: sentences[language],
    sentences,
    language,
    severity: 'warning',
    digest: { rhythm: 'immediate' },
    mutedUntil: null,
    version: 1,
    webhook: null,
    channels: [],
    createdAt: FIRST_VINTAGE,
  };
}

function stream(request, response, state) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': hello\n\n');
  state.streams.add(response);
  request.on('close', () => state.streams.delete(response));
}

const TEXTS = {
  unavailable: {
    zh: ['服务暂时不可用', '请稍后再试。'],
    en: ['Part unavailable', 'Please try again shortly.'],
  },
  'not-found': { zh: ['没有找到', '没有这一项。'], en: ['Not found', 'There is no such thing.'] },
  unauthenticated: { zh: ['需要登录', '请先登录。'], en: ['Sign in first', 'Please sign in.'] },
};

function problem(response, status, slug, request) {
  const language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'zh';
  const [title, detail] = TEXTS[slug][language];
  json(
    response,
    { type: `urn:frontier:problem:${slug}`, title, status, detail },
    status,
    'application/problem+json',
  );
}

function json(response, body, status = 200, type = 'application/json') {
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body));
}
