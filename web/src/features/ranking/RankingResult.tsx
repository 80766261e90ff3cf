import type { Indicator, Ranking } from '../../api/types';
import { useI18n } from '../../i18n/i18n';
import { Empty } from '../../ui/Placeholder';
import { coverageText, withheldText } from '../indicators/words';
import { RankingTable } from './RankingTable';

interface Props {
  ranking: Ranking;
  indicator: Indicator;
  regionName: (code: string) => string;
}

/** The ranking with what has to be known about it: how many reported, and why it is withheld if it is. */
export function RankingResult({ ranking, indicator, regionName }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const { coverage, withheld, ranks, missing } = ranking;
  if (ranks.length === 0 && missing.length === 0) return <Empty>{t('ranking.empty')}</Empty>;
  return (
    <>
      {withheld && <p className="remark">{t('ranking.withheld', { why: withheldText(i18n, withheld) })}</p>}
      <RankingTable ranking={ranking} indicator={indicator} regionName={regionName} />
      {coverage && (
        <p className="legend-note">
          {t('ranking.coverage', { coverage: coverageText(i18n, coverage) })}
          {missing.length > 0 &&
            ` ${t('ranking.missing', { names: missing.map(regionName).join(t('list.and')) })}`}
        </p>
      )}
    </>
  );
}
