import Big from 'big.js';
import { type Claim, UNDECIDED, type Undecided } from '../../api/claims';
import { type Decimal, group, scaleOf } from '../../format/decimal';
import type { I18n } from '../../i18n/i18n';

/** Quotients have many digits; a sentence prints two decimals at most. */
const DECIMALS = 2;

const PERCENT = new Set(['share', 'growth', 'average_growth']);

function shown(value: Decimal): string {
  return group(scaleOf(value) > DECIMALS ? new Big(value).toFixed(DECIMALS) : value);
}

function withUnit(type: string, value: Decimal): string {
  if (PERCENT.has(type)) return `${shown(value)}%`;
  return type === 'multiple' ? `×${shown(value)}` : shown(value);
}

/** What the record gives in place of what is stated: one value, the values compared, or why there is none. */
export function recordText(i18n: I18n, { type, verdict }: Claim): string {
  const { reason, value, steps } = verdict;
  if (reason !== null) return reasonText(i18n, reason);
  if (value !== null) return withUnit(type, value);
  const none = i18n.t('figure.none');
  return steps.map((step) => (step.value === null ? none : shown(step.value))).join(' → ') || none;
}

/** The range that rounding leaves, where it says more than the value. */
export function rangeText(i18n: I18n, { type, verdict }: Claim): string | null {
  const { low, high } = verdict;
  if (low === null || high === null) return null;
  const [from, to] = [withUnit(type, low), withUnit(type, high)];
  return from === to ? null : i18n.t('claims.range', { from, to });
}

/** A reason that the page does not know yet is at least not hidden. */
function reasonText({ t }: I18n, reason: Undecided): string {
  const known: readonly string[] = UNDECIDED;
  return known.includes(reason) ? t(`undecided.${reason}`) : t('withheld.other');
}
