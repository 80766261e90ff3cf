export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED_AS = 'frontier.language';

/**
 * What the visitor chose before, else the first language of the browser's own list (the one it sends as
 * Accept-Language) that we speak, else Chinese.
 */
export function initialLanguage(
  search: string,
  stored: string | null,
  preferred: readonly string[],
): Language {
  const asked = [new URLSearchParams(search).get('lang'), stored, ...preferred];
  for (const tag of asked) {
    const language = supported(tag);
    if (language) return language;
  }
  return 'zh-CN';
}

function supported(tag: string | null): Language | null {
  const primary = tag?.toLowerCase().split('-')[0];
  if (primary === 'zh') return 'zh-CN';
  return primary === 'en' ? 'en' : null;
}

/** Reading and writing may be refused (private windows); the choice then lasts as long as the page. */
export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // Nothing to mend: the page works without it.
  }
}
