import { describe, expect, it, vi } from 'vitest';
import { request, setApiLanguage, withQuery } from './http';
import { isPartUnavailable, ProblemError, problemOf, UNREACHABLE, UNREADABLE } from './problem';

function answering(status: number, body: string | null) {
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

async function failureOf(promise: Promise<unknown>) {
  return problemOf(
    await promise.then(
      () => new Error('it succeeded'),
      (error: unknown) => error,
    ),
  );
}

describe('a request', () => {
  it('asks for problems in the language of the page', async () => {
    const fetched = answering(200, '{}');
    setApiLanguage('en');
    await request('/api/me');
    expect(new Headers(fetched.mock.calls[0]?.[1]?.headers).get('Accept-Language')).toBe('en');
  });

  it('gives the problem that the service sent, with what mends it', async () => {
    const errors = [{ column: 'value', message: 'not a number', mend: 'write 12.50' }];
    answering(422, JSON.stringify({ type: 'urn:frontier:problem:x', title: 'Bad row', detail: 'd', errors }));
    const problem = await failureOf(request('/api/submissions'));
    expect(problem).toMatchObject({ title: 'Bad row', detail: 'd', status: 422, errors });
  });

  it('makes a problem of an answer that is none', async () => {
    answering(502, '<html>bad gateway</html>');
    const problem = await failureOf(request('/api/series'));
    expect(problem).toMatchObject({ status: 502, title: '' });
    expect(isPartUnavailable(problem)).toBe(true);
  });

  it('says that nobody answered when the network is down', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failureOf(request('/api/series'))).toMatchObject({ type: UNREACHABLE });
  });

  it('does not take a broken success for data', async () => {
    answering(200, '{"series": [');
    expect(await failureOf(request('/api/series'))).toMatchObject({ type: UNREADABLE });
  });

  it('passes an abort through: nothing is wrong', async () => {
    const abort = new DOMException('aborted', 'AbortError');
    vi.stubGlobal('fetch', () => Promise.reject(abort));
    const controller = new AbortController();
    controller.abort();
    await expect(request('/api/series', { signal: controller.signal })).rejects.toBe(abort);
    expect(abort).not.toBeInstanceOf(ProblemError);
  });

  it('has nothing to read where nothing is sent', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
    await expect(request('/api/inbox/1/read', { method: 'POST' })).resolves.toBeUndefined();
  });
});

describe('a query', () => {
  it('joins lists by commas and leaves out what is not given', () => {
    expect(withQuery('/api/series', { indicator: ['A', 'B'], region: 'CN-GX', asOf: null })).toBe(
      '/api/series?indicator=A,B&region=CN-GX',
    );
  });

  it('escapes what would break the address', () => {
    expect(withQuery('/x', { asOf: '2026-11-01T00:00:00+08:00' })).toBe(
      '/x?asOf=2026-11-01T00%3A00%3A00%2B08%3A00',
    );
    expect(withQuery('/x', {})).toBe('/x');
  });
});
