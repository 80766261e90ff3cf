import { Select } from 'antd';
import { useMemo } from 'react';
import { useIndicators, useRegions } from '../../api/catalogue';
import { useRanking, useSeries } from '../../api/figures';
import { BORDER9 } from '../../api/types';
import { useI18n } from '../../i18n/i18n';
import { Empty, Placeholder } from '../../ui/Placeholder';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Section } from '../../ui/Section';
import { Themed } from '../../ui/Themed';
import { useUrlState } from '../../ui/urlState';
import { useAsOf } from '../asof/useAsOf';
import { HEADLINE_INDICATORS } from '../indicators/order';
import { useKnownIndicators, useKnownRegions } from '../indicators/known';
import { buildTrend, latestTotal } from '../indicators/trend';
import { RankingResult } from './RankingResult';

const TOTAL_ONLY = [BORDER9];

/** The nine provinces ranked for one indicator and period. */
export default function RankingSection() {
  const { t, nameOf } = useI18n();
  const [asOf] = useAsOf();
  const [askedIndicator, setIndicator] = useUrlState('rank');
  const [askedPeriod, setPeriod] = useUrlState('period');
  const regions = useRegions();
  const indicators = useIndicators();
  const totals = useSeries(useKnownIndicators(), useKnownRegions(TOTAL_ONLY), asOf);

  const code = HEADLINE_INDICATORS.find((one) => one === askedIndicator) ?? HEADLINE_INDICATORS[0];
  const indicator = indicators.data?.find((one) => one.code === code);
  const trend = useMemo(() => buildTrend(totals.series, code), [totals.series, code]);
  const periods = trend.periods.toReversed();
  // A year that only a few have reported yet is there to choose, but not what the reader sees first.
  const newest = latestTotal(trend)?.period ?? periods[0];
  const period = periods.find((one) => one === askedPeriod) ?? newest ?? null;
  const ranking = useRanking(code, period, asOf);
  const regionName = (region: string) => {
    const found = regions.data?.find((one) => one.code === region);
    return found ? nameOf(found) : region;
  };
  const error = ranking.error ?? totals.error ?? indicators.error ?? regions.error;
  const waiting = totals.pending || indicators.isPending || regions.isPending;

  const chooser = (
    <div className="filters">
      <Select
        aria-label={t('ranking.indicator')}
        value={code}
        onChange={setIndicator}
        popupMatchSelectWidth={false}
        options={HEADLINE_INDICATORS.map((one) => {
          const known = indicators.data?.find((listed) => listed.code === one);
          return { value: one, label: known ? nameOf(known) : one };
        })}
      />
      <Select
        aria-label={t('ranking.period')}
        value={period}
        onChange={setPeriod}
        disabled={periods.length === 0}
        options={periods.map((one) => ({ value: one, label: one }))}
      />
    </div>
  );

  return (
    <Themed>
      <Section id="ranking" title={t('ranking.title')} lead={t('ranking.lead')} aside={chooser}>
        {error && (
          <ProblemNotice
            error={error}
            part={t('part.ranking')}
            onRetry={() => {
              totals.retry();
              if (ranking.error) void ranking.refetch();
              if (indicators.error) void indicators.refetch();
              if (regions.error) void regions.refetch();
            }}
          />
        )}
        {!error && waiting && <Placeholder height={380} />}
        {!error && !waiting && period === null && <Empty>{t('ranking.empty')}</Empty>}
        {!error && period !== null && !(ranking.data && indicator) && <Placeholder height={380} />}
        {!error && ranking.data && indicator && (
          <RankingResult ranking={ranking.data} indicator={indicator} regionName={regionName} />
        )}
      </Section>
    </Themed>
  );
}
