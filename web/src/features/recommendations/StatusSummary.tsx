import type { Measure } from '../../api/policy';
import { useI18n } from '../../i18n/i18n';
import { countByClaim } from './filter';

/** All measures at one look: how many stand where, and how many of those an independent party confirmed. */
export function StatusSummary({ measures }: { measures: readonly Measure[] }) {
  const { t } = useI18n();
  const counts = countByClaim(measures);
  const confirmed = measures.filter(({ verified }) => verified === 'confirmed').length;
  return (
    <div className="status-summary">
      <p className="status-summary__total" data-testid="measure-count">
        <strong>{measures.length}</strong> {t('measures.count')}
        <span className="muted"> · {t('measures.confirmed', { count: confirmed })}</span>
      </p>
      <StatusBar measures={measures} />
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

/** The counts as lengths; the same numbers stand in words beside it. */
export function StatusBar({ measures, small = false }: { measures: readonly Measure[]; small?: boolean }) {
  return (
    <div
      className={small ? 'status-summary__bar status-summary__bar--small' : 'status-summary__bar'}
      aria-hidden="true"
    >
      {countByClaim(measures)
        .filter(({ count }) => count > 0)
        .map(({ claimed, count }) => (
          <span key={claimed} className={`bar--${claimed}`} style={{ flexGrow: count }} />
        ))}
    </div>
  );
}
