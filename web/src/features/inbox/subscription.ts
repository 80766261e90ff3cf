import type { Indicator, SubscriptionRule } from '../../api/types';
import { isDecimal, signOf } from '../../format/decimal';
import { fromCustomary } from '../../format/units';
import type { Language } from '../../i18n/language';
import type { MessageKey } from '../../i18n/zh';

export const KINDS = ['falls_by_percent', 'falls_below', 'measure_status_moves'] as const;
export type Kind = (typeof KINDS)[number];

export interface Draft {
  kind: Kind;
  indicator: string;
  region: string;
  /** What was typed: a percentage, or a figure in the multiple that the language is used to. */
  amount: string;
}

export type Drafted = { rule: SubscriptionRule } | { refused: MessageKey };

const WHOLE = '100';

/** @returns the rule to send, or why it cannot be sent; the service checks it once more */
export function ruleOf(draft: Draft, indicator: Indicator | undefined, language: Language): Drafted {
  if (draft.kind === 'measure_status_moves') return { rule: { kind: draft.kind, measure: '*' } };
  const amount = draft.amount.trim().replaceAll(',', '');
  if (!isDecimal(amount) || signOf(amount) <= 0) return { refused: 'subscribe.needsAmount' };
  const { kind, region } = draft;
  if (kind === 'falls_by_percent') {
    if (Number(amount) > Number(WHOLE)) return { refused: 'subscribe.needsPercent' };
    return { rule: { kind, indicator: draft.indicator, region, percent: amount } };
  }
  if (!indicator) return { refused: 'subscribe.needsIndicator' };
  return {
    rule: { kind, indicator: indicator.code, region, threshold: fromCustomary(amount, indicator, language) },
  };
}
