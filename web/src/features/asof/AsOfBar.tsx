import { useState } from 'react';
import { fromLocalField, instant, toLocalField } from '../../format/instants';
import { useI18n } from '../../i18n/i18n';
import { useAsOf } from './useAsOf';

/** Replays the past: every figure below is shown as it was known at this time. */
export function AsOfBar() {
  const { t, language } = useI18n();
  const [asOf, setAsOf] = useAsOf();
  const [field, setField] = useState(() => toLocalField(asOf));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const back = () => {
    setField('');
    setAsOf(null);
  };
  return (
    <section className={asOf ? 'asof asof--past' : 'asof'} aria-label={t('asOf.label')}>
      <form
        className="asof__form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsOf(fromLocalField(field));
        }}
      >
        <label htmlFor="asof-field">{t('asOf.label')}</label>
        <input
          id="asof-field"
          type="datetime-local"
          step="1"
          value={field}
          aria-describedby="asof-hint"
          onChange={(event) => setField(event.target.value)}
        />
        <button type="submit" className="button" disabled={fromLocalField(field) === null}>
          {t('asOf.show')}
        </button>
        {asOf && (
          <button type="button" className="button button--plain" onClick={back}>
            {t('asOf.now')}
          </button>
        )}
      </form>
      <p id="asof-hint" className="asof__hint" role="status">
        {asOf ? t('asOf.past', { instant: instant(asOf, language) }) : t('asOf.present', { zone })}
      </p>
    </section>
  );
}
