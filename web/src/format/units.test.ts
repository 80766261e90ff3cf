import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals } from './decimal';
import { figure, fromCustomary, signedFigure, signedPercent, toCustomary, unitLabel } from './units';

const dollars = { unit: 'USD', unitMult: 8 };
const visitors = { unit: 'PERSON_TIMES', unitMult: 4 };

describe('figures in the units that readers know', () => {
  it('stand in 亿美元 as published in Chinese', () => {
    expect(figure('3662.20', dollars, 'zh-CN')).toBe('3,662.20');
  });

  it('stand in billions of dollars in English, to the last digit', () => {
    expect(figure('3662.20', dollars, 'en')).toBe('366.220');
    expect(figure('7.60', dollars, 'en')).toBe('0.760');
  });

  it('count visitors by ten thousands in Chinese and by thousands in English', () => {
    expect(figure('2015.00', visitors, 'zh-CN')).toBe('2,015.00');
    expect(figure('2015.00', visitors, 'en')).toBe('20,150.0');
  });

  it('follow the multiple that the catalogue gives and not a guess', () => {
    expect(figure('1234567', { unit: 'USD', unitMult: 6 }, 'en')).toBe('1,234.567');
    expect(figure('5', { unit: 'USD', unitMult: 10 }, 'zh-CN')).toBe('500');
  });

  it('are shown as counted when the unit has no custom', () => {
    expect(figure('12.5', { unit: 'TEU', unitMult: 6 }, 'en')).toBe('12.5');
    expect(unitLabel({ unit: 'TEU', unitMult: 6 }, 'en')).toEqual({ plain: '×10^6 TEU' });
    expect(unitLabel({ unit: 'TEU', unitMult: 0 }, 'en')).toEqual({ plain: 'TEU' });
  });

  it('come back to the catalogue from what somebody typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.constantFrom('zh-CN', 'en'), (cents, language) => {
        const value = (cents / 100).toFixed(2);
        const typed = toCustomary(value, dollars, language);
        expect(compareDecimals(fromCustomary(typed, dollars, language), value)).toBe(0);
      }),
    );
  });

  it('say the direction of a change', () => {
    expect(signedFigure('786.55', dollars, 'en')).toBe('+78.655');
    expect(signedPercent('-40.48')).toBe('\u221240.48%');
  });
});
