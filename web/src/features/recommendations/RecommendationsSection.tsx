import { useState } from 'react';
import { useObstacles, useRecommendations } from '../../api/policy';
import { useI18n } from '../../i18n/i18n';
import { Empty, Placeholder } from '../../ui/Placeholder';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Section } from '../../ui/Section';
import { Themed } from '../../ui/Themed';
import { filterTree, measuresOf, type MeasureFilter } from './filter';
import { lookup } from './lookup';
import { MeasureFilters } from './MeasureFilters';
import { RecommendationPanel } from './RecommendationPanel';
import { StatusSummary } from './StatusSummary';

/** On a narrow screen the first recommendation alone would be many screens long; it starts closed. */
const WIDE = window.matchMedia('(min-width: 761px)');

const EVERYTHING: MeasureFilter = { recommendation: null, claimed: null, verified: null };

/** What was recommended against which obstacle, and how far each measure has come. */
export default function RecommendationsSection() {
  const { t, nameOf } = useI18n();
  const [filter, setFilter] = useState(EVERYTHING);
  const tree = useRecommendations();
  // Names of obstacles only: without them the codes stand alone and the rest is whole.
  const obstacles = useObstacles();

  const recommendations = tree.data?.recommendations ?? [];
  const shown = filterTree(recommendations, filter);
  const ministry = lookup(tree.data?.ministries ?? [], ({ code }) => code, nameOf);
  const obstacle = lookup(
    (obstacles.data ?? []).flatMap((one) => [one, ...one.items]),
    ({ id }) => id,
    nameOf,
  );
  const filtering = filter !== EVERYTHING;

  return (
    <Themed>
      <Section
        id="measures"
        title={t('measures.title')}
        lead={t('measures.lead.text')}
        aside={
          recommendations.length > 0 && (
            <MeasureFilters tree={recommendations} filter={filter} onChange={setFilter} />
          )
        }
      >
        {tree.error && (
          <ProblemNotice error={tree.error} part={t('part.measures')} onRetry={() => void tree.refetch()} />
        )}
        {tree.isPending && <Placeholder height={420} />}
        {tree.data && recommendations.length === 0 && <Empty>{t('measures.empty')}</Empty>}
        {recommendations.length > 0 && (
          <>
            <StatusSummary measures={measuresOf(shown)} />
            {shown.length === 0 && <Empty>{t('measures.noneMatch')}</Empty>}
            {shown.map((recommendation, index) => (
              <RecommendationPanel
                key={`${recommendation.id}-${String(filtering)}`}
                recommendation={recommendation}
                obstacle={obstacle}
                ministry={ministry}
                open={filtering || (index === 0 && WIDE.matches)}
              />
            ))}
          </>
        )}
      </Section>
    </Themed>
  );
}
