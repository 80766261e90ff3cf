import type { Measure } from '../../api/policy';
import { useI18n } from '../../i18n/i18n';
import { countByClaim } from './filter';

/** All measures at one look: how many stand where, and how many of those an independent party confirmed. */
export function StatusSummary({ measures }: { measures: readonly Measure[] }) {
  const { t } = useI18n();
  const counts = countByClaim(measures);
  const confirmed = measures.filter(({ status }) => status.verified === 'confirmed').length;
  return (
    <div className="status-summary">
      <p className="status-summary__total" data-testid="measure-count">
        <strong>{measures.length}</strong> {t('measures.count')}
        <span className="muted"> · {t('measures.confirmed', { count: confirmed })}</span>
      </p>
      <div className="status-summary__bar" aria-hidden="true">
        {counts.map(({ claimed, count }) => (
          <span key={claimed} className={`bar--${claimed}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="status-summary__list">
        {counts.map(({ claimed, count }) => (
          <li key={claimed}>
            <span className={`swatch bar--${claimed}`} aria-hidden="true" />
            {t(`claimed.${claimed}`)} <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
