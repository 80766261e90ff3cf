import { Select } from 'antd';
import { CLAIMED, type Recommendation, VERIFIED } from '../../api/policy';
import { useI18n } from '../../i18n/i18n';
import type { MeasureFilter } from './filter';

interface Props {
  tree: readonly Recommendation[];
  filter: MeasureFilter;
  onChange: (filter: MeasureFilter) => void;
}

const ALL = 'all';

/** The measures to look at: of one recommendation, of one claimed status, of one verdict. */
export function MeasureFilters({ tree, filter, onChange }: Props) {
  const { t, nameOf } = useI18n();
  return (
    <div className="filters">
      <Choice
        label={t('measures.recommendation')}
        all={t('measures.allRecommendations')}
        value={filter.recommendation}
        options={tree.map((one) => ({ value: one.id, label: `${one.id} ${nameOf(one)}` }))}
        onChange={(recommendation) => onChange({ ...filter, recommendation })}
      />
      <Choice
        label={t('measures.claimed')}
        all={t('measures.allClaimed')}
        value={filter.claimed}
        options={CLAIMED.map((value) => ({ value, label: t(`claimed.${value}`) }))}
        onChange={(claimed) => onChange({ ...filter, claimed })}
      />
      <Choice
        label={t('measures.verified')}
        all={t('measures.allVerified')}
        value={filter.verified}
        options={VERIFIED.map((value) => ({ value, label: t(`verified.${value}`) }))}
        onChange={(verified) => onChange({ ...filter, verified })}
      />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  all: string;
  value: T | null;
  options: { value: T; label: string }[];
  onChange: (value: T | null) => void;
}

function Choice<T extends string>({ label, all, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Select<T | typeof ALL>
      aria-label={label}
      value={value ?? ALL}
      onChange={(next) => onChange(next === ALL ? null : next)}
      popupMatchSelectWidth={false}
      options={[{ value: ALL, label: all }, ...options]}
    />
  );
}
