import { Select } from 'antd';
import { DIMENSIONS, type Dimension, scoreboardPath, useScoreboard } from '../../api/scoreboard';
import { useI18n } from '../../i18n/i18n';
import { Empty, Placeholder } from '../../ui/Placeholder';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Section } from '../../ui/Section';
import { Themed } from '../../ui/Themed';
import { useUrlState } from '../../ui/urlState';
import { useAsOf } from '../asof/useAsOf';
import { ScoreTable } from './ScoreTable';

/** How far everybody is: what is claimed, what of it was found, and what lies between. */
export default function ScoreboardSection() {
  const { t } = useI18n();
  const [asOf] = useAsOf();
  const [asked, setBy] = useUrlState('by');
  const by: Dimension = DIMENSIONS.find((one) => one === asked) ?? 'ministry';
  const scoreboard = useScoreboard(by, asOf);
  const { data } = scoreboard;

  return (
    <Themed>
      <Section
        id="scoreboard"
        title={t('scoreboard.title')}
        lead={t('scoreboard.lead')}
        aside={
          <Select<Dimension>
            aria-label={t('scoreboard.by')}
            value={by}
            onChange={(next) => setBy(next === 'ministry' ? null : next)}
            popupMatchSelectWidth={false}
            options={DIMENSIONS.map((value) => ({ value, label: t(`scoreboard.by.${value}`) }))}
          />
        }
      >
        {scoreboard.error && (
          <ProblemNotice
            error={scoreboard.error}
            part={t('part.scoreboard')}
            onRetry={() => void scoreboard.refetch()}
          />
        )}
        {scoreboard.isPending && <Placeholder height={420} />}
        {data?.total.measures === 0 && <Empty>{t('scoreboard.empty')}</Empty>}
        {data && data.total.measures > 0 && (
          <>
            <ScoreTable scoreboard={data} />
            <p className="scoreboard__foot">
              {t('scoreboard.foot')} <a href={scoreboardPath(by, asOf, 'xlsx')}>{t('scoreboard.xlsx')}</a>
            </p>
          </>
        )}
      </Section>
    </Themed>
  );
}
