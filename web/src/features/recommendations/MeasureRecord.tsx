import { useState } from 'react';
import { useMeasureRecord, type Measure, type Remark } from '../../api/policy';
import { instant } from '../../format/instants';
import { useI18n } from '../../i18n/i18n';
import { ProblemNotice } from '../../ui/ProblemNotice';
import type { Lookup } from './lookup';

/** What comes next for a measure, and what was said about it; asked for when somebody opens it. */
export function MeasureRecord({ measure, ministry }: { measure: Measure; ministry: Lookup }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <details className="support" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('measures.record')}</summary>
      {open && <Opened measure={measure} ministry={ministry} />}
    </details>
  );
}

function Opened({ measure, ministry }: { measure: Measure; ministry: Lookup }) {
  const { t, nameOf } = useI18n();
  const { data, error } = useMeasureRecord(measure, true);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return null;
  return (
    <>
      <ul aria-label={t('measures.milestones')}>
        {data.milestones.map((milestone) => (
          <li key={milestone.code}>
            {milestone.due} · {nameOf(milestone)} · {t(`milestone.${milestone.state}`)}
          </li>
        ))}
      </ul>
      {data.milestones.length === 0 && <p>{t('measures.noMilestones')}</p>}
      <Remarks title={t('measures.answers')} remarks={data.answers} ministry={ministry} />
      <Remarks title={t('measures.comments')} remarks={data.comments} ministry={ministry} />
    </>
  );
}

function Remarks({ title, remarks, ministry }: { title: string; remarks: Remark[]; ministry: Lookup }) {
  const { language } = useI18n();
  if (remarks.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul aria-label={title}>
        {remarks.map(({ id, at, text, ministry: by, region }) => (
          <li key={id}>
            {instant(at, language)} · {by ? ministry(by) : region}: {text}
          </li>
        ))}
      </ul>
    </>
  );
}
