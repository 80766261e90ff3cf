import { useCallback, useMemo } from 'react';
import { useIndicators, useRegions } from '../../api/catalogue';
import { useKnownIndicators, useKnownRegions } from './known';
import { useSeries } from '../../api/figures';
import { BORDER9 } from '../../api/types';
import { useI18n } from '../../i18n/i18n';
import { Empty, Placeholder } from '../../ui/Placeholder';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Section } from '../../ui/Section';
import { useAsOf } from '../asof/useAsOf';
import { HEADLINE_INDICATORS, inOrder } from './order';
import { RegionChooser } from './RegionChooser';
import { useShownRegions } from './useShownRegions';

import { IndicatorCard } from './IndicatorCard';

/** The five indicators over the years, for the nine provinces together and any of them beside. */
export function IndicatorsSection() {
  const { t, nameOf } = useI18n();
  const [asOf] = useAsOf();
  const regions = useRegions();
  const indicators = useIndicators();
  const [shown, setShown] = useShownRegions();
  // The total is always fetched: headline and share are about it even when its line is switched off.
  const codes = useKnownIndicators();
  const fetched = useKnownRegions([BORDER9, ...shown]);
  const { series, pending, error, retry } = useSeries(codes, fetched, asOf);

  const choosable = useMemo(() => inOrder(regions.data ?? []), [regions.data]);
  const listed = indicators.data;
  const cards = useMemo(
    () => HEADLINE_INDICATORS.flatMap((code) => listed?.filter((one) => one.code === code) ?? []),
    [listed],
  );
  const regionName = useCallback(
    (code: string) => {
      if (code === BORDER9) return t('indicators.total');
      const region = choosable.find((one) => one.code === code);
      return region ? nameOf(region) : code;
    },
    [choosable, nameOf, t],
  );
  const failure = error ?? indicators.error ?? regions.error;
  const totalCame = series.some(({ region }) => region === BORDER9);
  const waiting = !failure && (indicators.isPending || regions.isPending || (pending && !totalCame));
  // After a failure an empty card would read as "nothing published", which nobody knows.
  const drawable = totalCame || !failure;
  const retryAll = () => {
    retry();
    if (indicators.error) void indicators.refetch();
    if (regions.error) void regions.refetch();
  };

  return (
    <Section id="indicators" title={t('indicators.title')} lead={t('indicators.lead')}>
      {choosable.length > 0 && <RegionChooser regions={choosable} shown={shown} onChange={setShown} />}
      {failure && <ProblemNotice error={failure} part={t('part.indicators')} onRetry={retryAll} />}
      {!failure && !waiting && cards.length === 0 && <Empty>{t('indicators.empty')}</Empty>}
      <div className="cards" aria-busy={pending}>
        {waiting && HEADLINE_INDICATORS.map((code) => <Placeholder key={code} height={400} />)}
        {!waiting &&
          drawable &&
          cards.map((indicator) => (
            <IndicatorCard
              key={indicator.code}
              indicator={indicator}
              series={series}
              shown={shown}
              regionName={regionName}
            />
          ))}
      </div>
      <p className="legend-note">{t('indicators.legend')}</p>
    </Section>
  );
}
