import { describe, expect, it } from 'vitest';
import { en } from './en';
import { translate } from './i18n';
import { initialLanguage } from './language';
import { zh } from './zh';

describe('the language at first', () => {
  it('is the one chosen before, whatever the browser prefers', () => {
    expect(initialLanguage('', 'en', ['zh-CN'])).toBe('en');
  });

  it('is the first of the browser list that we speak', () => {
    expect(initialLanguage('', null, ['fr', 'en-GB', 'zh'])).toBe('en');
    expect(initialLanguage('', null, ['zh-TW'])).toBe('zh-CN');
  });

  it('is Chinese when nothing is known', () => {
    expect(initialLanguage('', null, ['ru'])).toBe('zh-CN');
    expect(initialLanguage('', 'klingon', [])).toBe('zh-CN');
  });

  it('can be asked for in the address', () => {
    expect(initialLanguage('?lang=en', 'zh-CN', ['zh'])).toBe('en');
  });
});

describe('the two dictionaries', () => {
  it('use the same parameters in each text', () => {
    const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
      expect(parameters(en[key]), key).toEqual(parameters(zh[key]));
    }
  });

  it('leave no text empty', () => {
    expect(Object.values({ ...zh }).filter((text: string) => text.trim() === '')).toEqual([]);
    expect(Object.values(en).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('put the parameters in their places', () => {
    expect(translate('en', 'coverage.partial', { present: 8, expected: 9 })).toBe('8 of 9, partial');
  });
});
