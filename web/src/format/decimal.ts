import Big from 'big.js';

const DECIMAL = /^[+-]?\d+(\.\d+)?$/;
const MINUS = '\u2212';

/** A decimal as the services send it: a string, never a binary fraction. Null is missing, which is not zero. */
export type Decimal = string;

/** @returns how many digits stand after the point */
export function scaleOf(value: Decimal): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** @returns the value times ten to the power, with exactly as many digits as that needs; nothing is rounded */
export function shift(value: Decimal, power: number): Decimal {
  return new Big(check(value)).times(new Big(10).pow(power)).toFixed(Math.max(scaleOf(value) - power, 0));
}

/** @returns the value with thousands grouped and a true minus sign; its digits are those given */
export function group(value: Decimal): string {
  const [whole = '', fraction] = check(value).replace(/^[+-]/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (value.startsWith('-') ? MINUS : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** @returns as {@link group}, with a plus sign before what is above zero */
export function groupSigned(value: Decimal): string {
  return (signOf(value) > 0 ? '+' : '') + group(value);
}

export function signOf(value: Decimal): -1 | 0 | 1 {
  return new Big(check(value)).cmp(0);
}

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return new Big(check(a)).cmp(check(b));
}

/** @returns part as a percentage of whole, to draw a bar with; null when there is no whole */
export function percentOf(part: Decimal, whole: Decimal): number | null {
  if (signOf(whole) === 0) return null;
  return new Big(check(part)).times(100).div(check(whole)).toNumber();
}

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

function check(value: Decimal): Decimal {
  if (!isDecimal(value)) throw new RangeError(`not a decimal: ${value}`);
  return value;
}
