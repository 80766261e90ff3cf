import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, group, groupSigned, percentOf, scaleOf, shift, signOf } from './decimal';

/** Decimals far beyond what a double holds, with up to eight digits after the point. */
const decimals = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 0, max: 8 }))
  .map(([negative, digits, scale]) => {
    const padded = digits.toString().padStart(scale + 1, '0');
    const whole = padded.slice(0, padded.length - scale);
    const fraction = scale === 0 ? '' : `.${padded.slice(-scale)}`;
    return `${negative && digits !== 0n ? '-' : ''}${whole}${fraction}`;
  });

describe('decimals', () => {
  it('keep every digit when grouped', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(group(value).replaceAll(',', '').replace('\u2212', '-')).toBe(value);
      }),
    );
  });

  it('never leave more than three digits between separators', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const whole = group(value).replace('\u2212', '').split('.')[0] ?? '';
        expect(whole).toMatch(/^\d{1,3}(,\d{3})*$/);
      }),
    );
  });

  it('come back unchanged when shifted there and back', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: -12, max: 12 }), (value, power) => {
        expect(compareDecimals(shift(shift(value, power), -power), value)).toBe(0);
      }),
    );
  });

  it('lose as many decimals as the power they are shifted by, and no digit', () => {
    expect(shift('3662.20', -1)).toBe('366.220');
    expect(shift('140.64', 1)).toBe('1406.4');
    expect(shift('0.10', 3)).toBe('100');
    expect(shift('-0.07', -1)).toBe('-0.007');
  });

  it('do not turn into binary fractions on the way', () => {
    expect(group('9007199254740993.10')).toBe('9,007,199,254,740,993.10');
    expect(shift('0.29', 2)).toBe('29');
  });

  it('carry a sign in words of a printed table', () => {
    expect(groupSigned('27.35')).toBe('+27.35');
    expect(groupSigned('-93.30')).toBe('\u221293.30');
    expect(groupSigned('0.00')).toBe('0.00');
  });

  it('tell zero from above and below', () => {
    expect([signOf('0.00'), signOf('0.01'), signOf('-3')]).toEqual([0, 1, -1]);
    expect(scaleOf('12')).toBe(0);
    expect(scaleOf('12.50')).toBe(2);
  });

  it('refuse what is not a decimal', () => {
    expect(() => group('1,000')).toThrow(RangeError);
    expect(() => group('')).toThrow(RangeError);
    expect(() => shift('abc', 1)).toThrow(RangeError);
  });

  it('have no percentage of nothing', () => {
    expect(percentOf('1', '0.00')).toBeNull();
    expect(percentOf('1', '4')).toBe(25);
  });
});
