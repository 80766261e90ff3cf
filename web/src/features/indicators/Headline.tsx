import { signOf } from '../../format/decimal';
import { figure, type Measured } from '../../format/units';
import { useI18n } from '../../i18n/i18n';
import type { TrendPoint } from './trend';
import { coverageText, shareText, unitText, yoyText } from './words';

/** The newest nine-province total in one line: value, change on the year before, share of the nation. */
export function Headline({ latest, measured }: { latest: TrendPoint; measured: Measured }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { observation, partial, period, value } = latest;
  const change = observation?.yoy?.percent;
  const likeForLike = observation?.yoy?.comparedMembers;
  return (
    <div className="headline">
      <p className="headline__value">
        <span className="headline__period">{period}</span>
        <strong>{value && figure(value, measured, language)}</strong>
        <span className="headline__unit">{unitText(i18n, measured)}</span>
        {partial && <span className="mark">{coverageText(i18n, partial)}</span>}
      </p>
      <dl>
        <div>
          <dt>{t('table.yoy')}</dt>
          <dd className={change ? `change change--${signOf(change)}` : 'muted'}>
            {yoyText(i18n, observation)}
            {likeForLike && (
              <span className="mark">{t('yoy.likeForLike', { count: likeForLike.length })}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('table.share')}</dt>
          <dd>{shareText(i18n, observation)}</dd>
        </div>
      </dl>
    </div>
  );
}
