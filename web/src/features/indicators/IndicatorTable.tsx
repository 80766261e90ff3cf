import type { Measured } from '../../format/units';
import { BORDER9 } from '../../api/types';
import { useI18n } from '../../i18n/i18n';
import type { Trend, TrendLine, TrendPoint } from './trend';
import { coverageText, shareText, valueText, yoyText } from './words';

interface Props {
  trend: Trend;
  shown: readonly string[];
  measured: Measured;
  caption: string;
  regionName: (code: string) => string;
}

/** What the chart draws, in figures: every period and region, with share, change and coverage. */
export function IndicatorTable({ trend, shown, measured, caption, regionName }: Props) {
  const { t } = useI18n();
  const lines = trend.lines.filter(({ region }) => shown.includes(region) || region === BORDER9);
  return (
    // A wide table scrolls by itself; focusable, so that the keyboard can scroll it too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="figures">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.region')}</th>
            <th scope="col">{t('table.period')}</th>
            <th scope="col" className="num">
              {t('table.value')}
            </th>
            <th scope="col" className="num">
              {t('table.share')}
            </th>
            <th scope="col" className="num">
              {t('table.yoy')}
            </th>
          </tr>
        </thead>
        {lines.map((line) => (
          <LineRows key={line.region} line={line} measured={measured} name={regionName(line.region)} />
        ))}
      </table>
    </div>
  );
}

function LineRows({ line, measured, name }: { line: TrendLine; measured: Measured; name: string }) {
  return (
    <tbody>
      {line.points.map((point, index) => (
        <tr key={point.period}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={line.points.length}>
              {name}
            </th>
          )}
          <PointCells point={point} measured={measured} />
        </tr>
      ))}
    </tbody>
  );
}

function PointCells({ point, measured }: { point: TrendPoint; measured: Measured }) {
  const i18n = useI18n();
  const { observation, partial, value } = point;
  const likeForLike = observation?.yoy?.comparedMembers;
  return (
    <>
      <th scope="row">{point.period}</th>
      <td className={value === null ? 'num muted' : 'num'}>
        {valueText(i18n, observation, measured)}
        {partial && <span className="mark">{coverageText(i18n, partial)}</span>}
      </td>
      <td className="num">{shareText(i18n, observation)}</td>
      <td className="num">
        {yoyText(i18n, observation)}
        {likeForLike && (
          <span className="mark">{i18n.t('yoy.likeForLike', { count: likeForLike.length })}</span>
        )}
      </td>
    </>
  );
}
