import { Select } from 'antd';
import { useClaims, VERDICTS, type VerdictWord } from '../../api/claims';
import { useI18n } from '../../i18n/i18n';
import { Empty, Placeholder } from '../../ui/Placeholder';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Section } from '../../ui/Section';
import { Themed } from '../../ui/Themed';
import { useUrlState } from '../../ui/urlState';
import { useAsOf } from '../asof/useAsOf';
import { ClaimTable } from './ClaimTable';

const ALL = 'all';

/** The sentences of the study that can be checked, each with what the record says to it. */
export default function ClaimsSection() {
  const { t } = useI18n();
  const [asOf] = useAsOf();
  const [asked, setVerdict] = useUrlState('verdict');
  const claims = useClaims(asOf);

  const verdict = VERDICTS.find((one) => one === asked) ?? null;
  const all = claims.data?.claims ?? [];
  const shown = verdict === null ? all : all.filter((claim) => claim.verdict.verdict === verdict);

  return (
    <Themed>
      <Section
        id="claims"
        title={t('claims.title')}
        lead={t('claims.lead')}
        aside={
          all.length > 0 && (
            <Select<VerdictWord | typeof ALL>
              aria-label={t('claims.verdict')}
              value={verdict ?? ALL}
              onChange={(next) => setVerdict(next === ALL ? null : next)}
              popupMatchSelectWidth={false}
              options={[
                { value: ALL, label: t('claims.all') },
                ...VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) })),
              ]}
            />
          )
        }
      >
        {claims.error && (
          <ProblemNotice error={claims.error} part={t('part.claims')} onRetry={() => void claims.refetch()} />
        )}
        {claims.isPending && <Placeholder height={420} />}
        {claims.data && all.length === 0 && <Empty>{t('claims.empty')}</Empty>}
        {all.length > 0 && (
          <>
            <Counts counts={countOf(all)} />
            <details className="panel" open={verdict !== null || undefined} key={String(verdict)}>
              <summary>{t('claims.list', { count: shown.length })}</summary>
              {shown.length === 0 ? <Empty>{t('claims.noneMatch')}</Empty> : <ClaimTable claims={shown} />}
            </details>
          </>
        )}
      </Section>
    </Themed>
  );
}

function countOf(claims: readonly { verdict: { verdict: VerdictWord } }[]): Record<VerdictWord, number> {
  const count = (word: VerdictWord) => claims.filter(({ verdict }) => verdict.verdict === word).length;
  return { true: count('true'), false: count('false'), undecidable: count('undecidable') };
}

/** All claims at one look. */
function Counts({ counts }: { counts: Record<VerdictWord, number> }) {
  const { t } = useI18n();
  const total = VERDICTS.reduce((sum, word) => sum + counts[word], 0);
  return (
    <div className="status-summary">
      <p className="status-summary__total" data-testid="claim-count">
        <strong>{total}</strong> {t('claims.count')}
      </p>
      <div className="status-summary__bar" aria-hidden="true">
        {VERDICTS.filter((word) => counts[word] > 0).map((word) => (
          <span key={word} className={`bar--verdict-${word}`} style={{ flexGrow: counts[word] }} />
        ))}
      </div>
      <ul className="status-summary__list">
        {VERDICTS.map((word) => (
          <li key={word}>
            <span className={`swatch bar--verdict-${word}`} aria-hidden="true" />
            {t(`verdict.${word}`)} <b>{counts[word]}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
