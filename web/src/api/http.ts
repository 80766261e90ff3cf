import { ProblemError, readProblem, UNREACHABLE, UNREADABLE } from './problem';

let language = 'zh-CN';

/** Problems come back in this language. */
export function setApiLanguage(tag: string): void {
  language = tag;
}

interface Sent {
  method?: 'GET' | 'POST' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/**
 * Sends one request to the gateway and reads the JSON it answers.
 *
 * @throws ProblemError for everything that is not a readable success; an abort passes through as it is
 */
export async function request<T>(path: string, { method = 'GET', body, signal }: Sent = {}): Promise<T> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language,
    // A form on another site cannot set a header of its own: the gateway may ask for it with the session cookie.
    'X-Requested-With': 'frontier',
  };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new ProblemError({ type: UNREACHABLE, title: '', status: 0 });
  }
  const answer = await readJson(response);
  if (!response.ok) throw new ProblemError(readProblem(response.status, answer));
  return answer as T;
}

async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (!response.ok) return undefined;
    throw new ProblemError({ type: UNREADABLE, title: '', status: response.status });
  }
}

/** @returns the path with the parameters that have a value; lists joined by commas */
export function withQuery(
  path: string,
  query: Record<string, string | readonly string[] | null | undefined>,
): string {
  const parameters = Object.entries(query).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : (value?.join(',') ?? '');
    return text === '' ? [] : [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  return parameters.length === 0 ? path : `${path}?${parameters.join('&')}`;
}
