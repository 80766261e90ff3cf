import { useId } from 'react';
import type { Indicator } from '../../api/types';
import { useI18n } from '../../i18n/i18n';
import { unitText } from '../indicators/words';
import type { Kind } from './subscription';

interface Props {
  kind: Kind;
  indicator: Indicator | undefined;
  value: string;
  refused: boolean;
  onChange: (value: string) => void;
}

/** A number as the reader writes it, with the unit it is in. Text and not a number field: decimals stay exact. */
export function AmountField({ kind, indicator, value, refused, onChange }: Props) {
  const i18n = useI18n();
  const id = useId();
  const byPercent = kind === 'falls_by_percent';
  return (
    <span className="amount">
      <label htmlFor={id} className="visually-hidden">
        {i18n.t(byPercent ? 'subscribe.percent' : 'subscribe.threshold')}
      </label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-invalid={refused}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="amount__unit">{byPercent ? '%' : indicator && unitText(i18n, indicator)}</span>
    </span>
  );
}
