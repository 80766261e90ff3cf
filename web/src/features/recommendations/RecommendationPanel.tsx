import type { Recommendation } from '../../api/policy';
import { useI18n } from '../../i18n/i18n';
import { measuresOf } from './filter';
import type { Lookup } from './lookup';
import { MeasureTable } from './MeasureTable';
import { StatusBar } from './StatusSummary';

interface Props {
  recommendation: Recommendation;
  obstacle: Lookup;
  ministry: Lookup;
  open: boolean;
}

/** One recommendation with its items, the obstacles each answers, and its measures. */
export function RecommendationPanel({ recommendation, obstacle, ministry, open }: Props) {
  const { t, nameOf } = useI18n();
  const measures = measuresOf([recommendation]);
  return (
    <details className="panel" open={open}>
      <summary>
        <h3>
          <span className="code">{recommendation.id}</span> {nameOf(recommendation)}
        </h3>
        <StatusBar measures={measures} small />
        <span className="muted">
          {measures.length} {t('measures.count')}
        </span>
      </summary>
      {recommendation.items.map((item) => (
        <div key={item.id} className="item">
          <h4>
            <span className="code">{item.id}</span> {nameOf(item)}
          </h4>
          {item.obstacles.length > 0 && (
            <p className="item__obstacles">
              <span>{t('measures.against')}</span>
              {item.obstacles.map((id) => (
                <span key={id} className="obstacle">
                  <span className="code">{id}</span> {obstacle(id)}
                </span>
              ))}
            </p>
          )}
          <MeasureTable item={item} ministry={ministry} />
        </div>
      ))}
    </details>
  );
}
