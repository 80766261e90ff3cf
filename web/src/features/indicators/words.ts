import type { Coverage, Observation } from '../../api/types';
import { figure, type Measured, percent, signedPercent, unitLabel } from '../../format/units';
import type { I18n } from '../../i18n/i18n';

/** "8 of 9, partial", or "9 of 9" when all are there. */
export function coverageText({ t }: I18n, { present, expected, partial }: Coverage): string {
  return t(partial ? 'coverage.partial' : 'coverage.full', { present, expected });
}

export function unitText({ t, language }: I18n, measured: Measured): string {
  const label = unitLabel(measured, language);
  return 'key' in label ? t(label.key) : label.plain;
}

/** The figure, or the word that says why there is none. */
export function valueText(i18n: I18n, observation: Observation | null, measured: Measured): string {
  if (observation === null || observation.value === null) return i18n.t('figure.missing');
  return figure(observation.value, measured, i18n.language);
}

export function shareText({ t }: I18n, observation: Observation | null): string {
  const share = observation?.shareOfNational;
  if (share?.value) return percent(share.value);
  return share?.withheld ? t(`withheld.${share.withheld}`) : t('figure.none');
}

export function yoyText({ t }: I18n, observation: Observation | null): string {
  const yoy = observation?.yoy;
  if (yoy?.percent) return signedPercent(yoy.percent);
  return yoy?.withheld ? t(`withheld.${yoy.withheld}`) : t('figure.none');
}
