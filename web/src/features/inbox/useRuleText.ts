import type { Indicator, Region, SubscriptionRule } from '../../api/types';
import { figure, percent } from '../../format/units';
import { useI18n } from '../../i18n/i18n';
import { unitText } from '../indicators/words';

/** @returns what a subscription watches, as a sentence */
export function useRuleText(indicators: readonly Indicator[], regions: readonly Region[]) {
  const i18n = useI18n();
  const { t, language, nameOf } = i18n;
  return (rule: SubscriptionRule): string => {
    if (rule.kind === 'measure_status_moves') {
      return rule.measure === '*' || !rule.measure
        ? t('rule.anyMeasure')
        : t('rule.measure', { measure: rule.measure });
    }
    const indicator = indicators.find(({ code }) => code === rule.indicator);
    const region = regions.find(({ code }) => code === rule.region);
    const what = {
      region: region ? nameOf(region) : (rule.region ?? ''),
      indicator: indicator ? nameOf(indicator) : (rule.indicator ?? ''),
    };
    if (rule.kind === 'falls_by_percent') {
      return t('rule.fallsBy', { ...what, percent: percent(rule.percent ?? '0') });
    }
    const threshold = rule.threshold ?? '0';
    return t('rule.fallsBelow', {
      ...what,
      threshold: indicator
        ? `${figure(threshold, indicator, language)} ${unitText(i18n, indicator)}`
        : threshold,
    });
  };
}
