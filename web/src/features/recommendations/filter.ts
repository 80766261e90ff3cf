import { CLAIMED, type Claimed, type Measure, type Recommendation, type Verified } from '../../api/policy';

export interface MeasureFilter {
  recommendation: string | null;
  claimed: Claimed | null;
  verified: Verified | null;
}

/** @returns the tree with only the measures that pass, and without items and recommendations left empty */
export function filterTree(tree: readonly Recommendation[], filter: MeasureFilter): Recommendation[] {
  return tree
    .filter(({ id }) => filter.recommendation === null || id === filter.recommendation)
    .map((recommendation) => ({
      ...recommendation,
      items: recommendation.items
        .map((item) => ({ ...item, measures: item.measures.filter((measure) => passes(measure, filter)) }))
        .filter(({ measures }) => measures.length > 0),
    }))
    .filter(({ items }) => items.length > 0);
}

function passes(measure: Measure, { claimed, verified }: MeasureFilter): boolean {
  return (
    (claimed === null || measure.claimed === claimed) && (verified === null || measure.verified === verified)
  );
}

export function measuresOf(tree: readonly Recommendation[]): Measure[] {
  return tree.flatMap(({ items }) => items.flatMap(({ measures }) => measures));
}

/** @returns how many measures claim each status, in the order in which a measure goes through them */
export function countByClaim(measures: readonly Measure[]): { claimed: Claimed; count: number }[] {
  return CLAIMED.map((claimed) => ({
    claimed,
    count: measures.filter((measure) => measure.claimed === claimed).length,
  }));
}
