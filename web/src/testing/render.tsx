import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { createQueryClient } from '../api/queryClient';
import { I18nProvider } from '../i18n/i18n';
import type { Language } from '../i18n/language';

export function renderPart(part: ReactNode, language: Language = 'en') {
  return render(
    <QueryClientProvider client={createQueryClient({ retry: false })}>
      <I18nProvider initial={language}>{part}</I18nProvider>
    </QueryClientProvider>,
  );
}

export interface Answer {
  status?: number;
  body?: unknown;
}

/** Answers each request by the longest beginning of its path that is listed; what is not listed is not found. */
export function stubApi(answers: Record<string, Answer | ((url: URL, init?: RequestInit) => Answer)>) {
  const fetched = vi.fn((input: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://localhost');
    const path = Object.keys(answers)
      .filter((one) => url.pathname.startsWith(one))
      .sort((a, b) => b.length - a.length)[0];
    const found = path === undefined ? { status: 404, body: { title: 'Not found' } } : answers[path];
    const { status = 200, body } = (typeof found === 'function' ? found(url, init) : found) ?? {};
    return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }));
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}
