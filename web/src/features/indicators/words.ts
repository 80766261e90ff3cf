import { type Coverage, type Observation, WITHHELD, type Withheld } from '../../api/types';
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
  if (observation?.value == null) {
    return observation?.withheld ? withheldText(i18n, observation.withheld) : i18n.t('figure.missing');
  }
  return figure(observation.value, measured, i18n.language);
}

export function shareText(i18n: I18n, observation: Observation | null): string {
  const share = observation?.shareOfNational;
  if (share?.value) return percent(share.value);
  return share?.withheld ? withheldText(i18n, share.withheld) : i18n.t('figure.none');
}

export function yoyText(i18n: I18n, observation: Observation | null): string {
  const yoy = observation?.yoy;
  if (yoy?.percent) return signedPercent(yoy.percent);
  return yoy?.withheld ? withheldText(i18n, yoy.withheld) : i18n.t('figure.none');
}

/** Why something is not given. A reason that the page does not know yet is at least not hidden. */
export function withheldText({ t }: I18n, reason: Withheld): string {
  const known: readonly string[] = WITHHELD;
  return known.includes(reason) ? t(`withheld.${reason}`) : t('withheld.other');
}
