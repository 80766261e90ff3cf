import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { Indicator, Series } from '../../api/types';
import { toCustomary } from '../../format/units';
import { useI18n } from '../../i18n/i18n';
import { Contained } from '../../ui/Contained';
import { Empty, Placeholder } from '../../ui/Placeholder';
import { trendOption } from './chartOption';
import { Headline } from './Headline';
import { IndicatorTable } from './IndicatorTable';
import type { TooltipRow } from './tooltip';
import { buildTrend, latestTotal, lineFor } from './trend';
import { coverageText, shareText, unitText, valueText } from './words';
import { BORDER9 } from '../../api/types';

const TrendChart = lazy(() => import('./TrendChart'));
const CHART_HEIGHT = 264;

interface Props {
  indicator: Indicator;
  series: readonly Series[];
  shown: readonly string[];
  regionName: (code: string) => string;
}

export function IndicatorCard({ indicator, series, shown, regionName }: Props) {
  const i18n = useI18n();
  const { t, language, nameOf } = i18n;
  const trend = useMemo(() => buildTrend(series, indicator.code), [series, indicator.code]);
  const option = useMemo(
    () =>
      trendOption(trend, shown, {
        nameOf: regionName,
        toAxis: (value) => toCustomary(value, indicator, language),
        partial: (present, expected) => t('coverage.partialLines', { present, expected }),
        share: t('table.share'),
      }),
    // The words follow the language.
    [trend, shown, indicator, language, regionName, t],
  );
  const rowsOf = useCallback(
    (index: number) => {
      const rows: TooltipRow[] = trend.lines
        .filter(({ region }) => shown.includes(region))
        .flatMap(({ region, points }) => {
          const point = points[index];
          if (!point) return [];
          const mark = point.partial ? ` (${coverageText(i18n, point.partial)})` : '';
          return [
            { region, label: regionName(region), text: valueText(i18n, point.observation, indicator) + mark },
          ];
        });
      const total = lineFor(trend, BORDER9)?.points[index];
      if (total)
        rows.push({ region: null, label: t('table.share'), text: shareText(i18n, total.observation) });
      return { period: trend.periods[index] ?? '', rows };
    },
    [trend, shown, indicator, i18n, regionName, t],
  );
  const latest = latestTotal(trend);
  const name = nameOf(indicator);
  const unit = unitText(i18n, indicator);

  return (
    <article className="card" aria-labelledby={`indicator-${indicator.code}`} data-indicator={indicator.code}>
      <header className="card__head">
        <h3 id={`indicator-${indicator.code}`}>{name}</h3>
      </header>
      {trend.periods.length === 0 ? (
        <Empty>{t('indicators.empty')}</Empty>
      ) : (
        <>
          {latest && <Headline latest={latest} measured={indicator} />}
          <Contained part={name}>
            <Suspense fallback={<Placeholder height={CHART_HEIGHT} />}>
              <TrendChart
                option={option}
                label={t('indicators.chartLabel', { name, unit })}
                rowsOf={rowsOf}
              />
            </Suspense>
          </Contained>
          <details className="card__table">
            <summary>{t('indicators.asTable')}</summary>
            <IndicatorTable
              trend={trend}
              shown={shown}
              measured={indicator}
              caption={`${name} (${unit})`}
              regionName={regionName}
            />
          </details>
        </>
      )}
    </article>
  );
}
