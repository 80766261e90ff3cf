import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { setApiLanguage } from '../api/http';
import { en } from './en';
import { initialLanguage, type Language, rememberLanguage, storedLanguage } from './language';
import { type MessageKey, type Messages, zh } from './zh';

const DICTIONARIES: Record<Language, Messages> = { 'zh-CN': zh, en };

/** Something the services name in both languages. */
export interface Named {
  nameZh: string;
  nameEn: string;
}

export type Translate = (key: MessageKey, params?: Record<string, string | number>) => string;

export interface I18n {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Translate;
  nameOf: (named: Named) => string;
}

const Context = createContext<I18n | null>(null);

/** @returns the text of the key with each `{name}` replaced; an unknown name stays visible as it is */
export function translate(
  language: Language,
  key: MessageKey,
  params: Record<string, string | number> = {},
): string {
  return DICTIONARIES[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
}

export function I18nProvider({ children, initial }: { children: ReactNode; initial?: Language }) {
  const [language, choose] = useState<Language>(
    () => initial ?? initialLanguage(window.location.search, storedLanguage(), navigator.languages),
  );
  // Set while rendering and not in an effect: the first requests leave before effects of parents run.
  setApiLanguage(language);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = translate(language, 'page.title');
  }, [language]);

  const setLanguage = useCallback((chosen: Language) => {
    rememberLanguage(chosen);
    choose(chosen);
  }, []);

  const value = useMemo<I18n>(
    () => ({
      language,
      setLanguage,
      t: (key, params) => translate(language, key, params),
      nameOf: (named) => (language === 'zh-CN' ? named.nameZh : named.nameEn),
    }),
    [language, setLanguage],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useI18n(): I18n {
  const value = useContext(Context);
  if (!value) throw new Error('useI18n needs an I18nProvider above it');
  return value;
}
