import type { Claim, VerdictWord } from '../../api/claims';
import { useI18n } from '../../i18n/i18n';
import { coverageText } from '../indicators/words';
import { rangeText, recordText } from './words';

/** What each sentence asserts, what the record says to it and with what in its place. */
export function ClaimTable({ claims }: { claims: readonly Claim[] }) {
  const { t } = useI18n();
  return (
    <table className="measures claims">
      <caption className="visually-hidden">{t('claims.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('claims.claim')}</th>
          <th scope="col">{t('claims.verdict')}</th>
          <th scope="col">{t('claims.record')}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <Row key={claim.id} claim={claim} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ claim }: { claim: Claim }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { coverage } = claim.verdict;
  const range = rangeText(i18n, claim);
  return (
    <tr data-claim={claim.id} data-verdict={claim.verdict.verdict}>
      <th scope="row">
        <span className="code">{claim.id}</span> {language === 'zh-CN' ? claim.textZh : claim.textEn}
      </th>
      <td data-label={t('claims.verdict')}>
        <VerdictTag verdict={claim.verdict.verdict} />
      </td>
      <td data-label={t('claims.record')}>
        {recordText(i18n, claim)}
        {range && <span className="support">{range}</span>}
        {coverage?.partial && <span className="support">{coverageText(i18n, coverage)}</span>}
      </td>
    </tr>
  );
}

function VerdictTag({ verdict }: { verdict: VerdictWord }) {
  const { t } = useI18n();
  return <span className={`tag tag--verdict-${verdict}`}>{t(`verdict.${verdict}`)}</span>;
}
