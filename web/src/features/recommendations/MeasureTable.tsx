import type { Item, Measure } from '../../api/policy';
import { useI18n } from '../../i18n/i18n';
import type { Lookup } from './lookup';
import { MeasureRecord } from './MeasureRecord';
import { ClaimedTag, VerifiedTag } from './StatusTag';

/** The measures of one item, with who leads them, what the lead says and what was verified. */
export function MeasureTable({ item, ministry }: { item: Item; ministry: Lookup }) {
  const { t, nameOf } = useI18n();
  return (
    <table className="measures" data-item={item.id}>
      <caption className="visually-hidden">{`${item.id} ${nameOf(item)}`}</caption>
      <thead>
        <tr>
          <th scope="col">{t('measures.measure')}</th>
          <th scope="col">{t('measures.lead')}</th>
          <th scope="col">{t('measures.claimed')}</th>
          <th scope="col">{t('measures.verified')}</th>
        </tr>
      </thead>
      <tbody>
        {item.measures.map((measure) => (
          <Row key={measure.id} measure={measure} ministry={ministry} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ measure, ministry }: { measure: Measure; ministry: Lookup }) {
  const { t, nameOf } = useI18n();
  const { id, claimed, lastReport, lead, leadProposed, support, verified } = measure;
  return (
    <tr data-measure={id}>
      <th scope="row">
        <span className="code">{id}</span> {nameOf(measure)}
      </th>
      <td data-label={t('measures.lead')}>
        {ministry(lead)} {leadProposed && <span className="mark mark--quiet">{t('measures.proposed')}</span>}
        {support.length > 0 && (
          <span className="support">
            {t('measures.support', { names: support.map(ministry).join(t('list.and')) })}
          </span>
        )}
      </td>
      <td data-label={t('measures.claimed')}>
        <ClaimedTag claimed={claimed} />
        {lastReport && <ReportLine {...lastReport} />}
        <MeasureRecord measure={measure} ministry={ministry} />
      </td>
      <td data-label={t('measures.verified')}>
        <VerifiedTag verified={verified} />
      </td>
    </tr>
  );
}

type ReportLineProps = NonNullable<Measure['lastReport']>;

/** When the claim is for, what blocks it, what it says and what it rests on. Only a web address is made a link. */
function ReportLine({ blockedBy, evidence, period, text }: ReportLineProps) {
  const { t } = useI18n();
  return (
    <span className="support">
      {[period, blockedBy, text].filter(Boolean).join(' · ')}{' '}
      {evidence && /^https?:\/\//.test(evidence) && (
        <a href={evidence} target="_blank" rel="noreferrer noopener">
          {t('measures.evidence')}
        </a>
      )}
    </span>
  );
}
