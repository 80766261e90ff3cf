import { BORDER9, type Region } from '../../api/types';
import { useI18n } from '../../i18n/i18n';
import { strokeOf } from './palette';

interface Props {
  regions: readonly Region[];
  shown: readonly string[];
  onChange: (shown: string[]) => void;
}

/** Which lines the charts draw; also their legend. */
export function RegionChooser({ regions, shown, onChange }: Props) {
  const { t, nameOf } = useI18n();
  const toggle = (code: string) =>
    onChange(shown.includes(code) ? shown.filter((one) => one !== code) : [...shown, code]);
  return (
    <div className="chips" role="group" aria-label={t('indicators.choose')}>
      {regions.map((region) => (
        <button
          key={region.code}
          type="button"
          className="chip"
          aria-pressed={shown.includes(region.code)}
          onClick={() => toggle(region.code)}
        >
          <span
            className={`chip__line chip__line--${strokeOf(region.code).dash}`}
            style={{ borderColor: strokeOf(region.code).colour }}
          />
          {region.code === BORDER9 ? t('indicators.total') : nameOf(region)}
        </button>
      ))}
    </div>
  );
}
