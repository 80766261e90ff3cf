import type { Counts, Scoreboard } from '../../api/scoreboard';
import { group as grouped } from '../../format/decimal';
import { useI18n } from '../../i18n/i18n';

/** A row a group, those without measures included, then one of all measures. */
export function ScoreTable({ scoreboard }: { scoreboard: Scoreboard }) {
  const { t, nameOf } = useI18n();
  return (
    <div className="scoreboard__frame">
      <table className="scoreboard" data-testid="scoreboard">
        <caption className="visually-hidden">{t('scoreboard.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`scoreboard.by.${scoreboard.by}`)}</th>
            <th scope="col">{t('scoreboard.measures')}</th>
            <th scope="col">{t('scoreboard.index')}</th>
            <th scope="col">{t('scoreboard.gap')}</th>
            <th scope="col">{t('scoreboard.overdue')}</th>
            <th scope="col">{t('claimed.blocked')}</th>
            <th scope="col">{t('scoreboard.notMoving')}</th>
          </tr>
        </thead>
        <tbody>
          {scoreboard.groups.map((one) => (
            <tr key={one.code} data-group={one.code}>
              <th scope="row">{nameOf(one)}</th>
              <Cells counts={one.counts} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr data-group="*">
            <th scope="row">{t('scoreboard.total')}</th>
            <Cells counts={scoreboard.total} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Cells({ counts }: { counts: Counts }) {
  const { t } = useI18n();
  const none = <span className="muted">—</span>;
  return (
    <>
      <td data-label={t('scoreboard.measures')}>{counts.measures}</td>
      <td data-label={t('scoreboard.index')}>
        {counts.claimedIndex === null ? none : <Indexes counts={counts} />}
      </td>
      <td data-label={t('scoreboard.gap')}>{counts.gap === null ? none : grouped(counts.gap)}</td>
      <td data-label={t('scoreboard.overdue')}>{counts.overdue}</td>
      <td data-label={t('claimed.blocked')}>{counts.blocked}</td>
      <td data-label={t('scoreboard.notMoving')} title={t('scoreboard.notMoving.why')}>
        {counts.verifiedNotMoving}
      </td>
    </>
  );
}

/** Both indexes as lengths on one scale, so that the gap is what is light; the numbers stand beside it. */
function Indexes({ counts: { claimedIndex, verifiedIndex } }: { counts: Counts }) {
  const { t } = useI18n();
  const claimed = claimedIndex ?? '0';
  const verified = verifiedIndex ?? '0';
  return (
    <>
      <span className="gap-bar" aria-hidden="true">
        <span className="gap-bar__claimed" style={{ width: `${claimed}%` }} />
        <span className="gap-bar__verified" style={{ width: `${verified}%` }} />
      </span>
      <span className="support">
        {t('scoreboard.both', { claimed: grouped(claimed), verified: grouped(verified) })}
      </span>
    </>
  );
}
