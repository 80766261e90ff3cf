import type { Indicator, RankedRegion, Ranking } from '../../api/types';
import { compareDecimals, percentOf, signOf } from '../../format/decimal';
import { figure, percent, signedPercent } from '../../format/units';
import { useI18n } from '../../i18n/i18n';
import { unitText } from '../indicators/words';

interface Props {
  ranking: Ranking;
  indicator: Indicator;
  regionName: (code: string) => string;
}

/** The provinces from first to last; those that did not report stand below, as missing and not as zero. */
export function RankingTable({ ranking, indicator, regionName }: Props) {
  const i18n = useI18n();
  const { t, nameOf } = i18n;
  const unit = unitText(i18n, indicator);
  const largest =
    ranking.ranks
      .map(({ value }) => value)
      .sort(compareDecimals)
      .at(-1) ?? '0';
  const caption = t('ranking.caption', { name: nameOf(indicator), period: ranking.period, unit });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="ranking" data-testid="ranking">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('table.rank')}
            </th>
            <th scope="col">{t('table.region')}</th>
            <th scope="col" className="num">
              {t('table.value')}
            </th>
            <th aria-hidden="true" className="ranking__bar" />
            <th scope="col" className="num">
              {t('table.shareOfNine')}
            </th>
            <th scope="col" className="num">
              {t('table.yoy')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.ranks.map((ranked) => (
            <Row
              key={ranked.region}
              ranked={ranked}
              indicator={indicator}
              name={regionName(ranked.region)}
              width={percentOf(ranked.value, largest)}
            />
          ))}
          {ranking.missing.map((region) => (
            <MissingRow key={region} name={regionName(region)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  ranked: RankedRegion;
  indicator: Indicator;
  name: string;
  width: number | null;
}

function Row({ ranked, indicator, name, width }: RowProps) {
  const { t, language } = useI18n();
  const { rank, value, shareOfNine, yoyPercent } = ranked;
  const none = t('figure.none');
  return (
    <tr data-region={ranked.region}>
      <td className="num ranking__rank">{rank ?? none}</td>
      <th scope="row">{name}</th>
      <td className="num strong">{figure(value, indicator, language)}</td>
      <td aria-hidden="true" className="ranking__bar">
        <span style={{ width: `${Math.max(width ?? 0, 0)}%` }} />
      </td>
      <td className="num">{shareOfNine === null ? none : percent(shareOfNine)}</td>
      <td className={yoyPercent === null ? 'num muted' : `num change change--${signOf(yoyPercent)}`}>
        {yoyPercent === null ? none : signedPercent(yoyPercent)}
      </td>
    </tr>
  );
}

function MissingRow({ name }: { name: string }) {
  const { t } = useI18n();
  const none = t('figure.none');
  return (
    <tr className="ranking__missing">
      <td className="num">{none}</td>
      <th scope="row">{name}</th>
      <td className="num">{t('figure.missing')}</td>
      <td aria-hidden="true" className="ranking__bar" />
      <td className="num">{none}</td>
      <td className="num">{none}</td>
    </tr>
  );
}
