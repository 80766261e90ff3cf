import { isPartUnavailable, type Problem, problemOf, UNREACHABLE, type Violation } from '../api/problem';
import { type Translate, useI18n } from '../i18n/i18n';

interface Props {
  error: unknown;
  /** What the reader was after, in words: tells which part of the page is missing. */
  part?: string;
  onRetry?: () => void;
}

/** A failed request: what happened, and what puts it right where the service says so. */
export function ProblemNotice({ error, part, onRetry }: Props) {
  const { t } = useI18n();
  const problem = problemOf(error);
  const unavailable = isPartUnavailable(problem);
  return (
    <div className={unavailable ? 'problem problem--unavailable' : 'problem'} role="alert">
      <div>
        <p className="problem__title">{titleOf(problem, unavailable, part, t)}</p>
        <Details problem={problem} unavailable={unavailable} />
      </div>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t('problem.retry')}
        </button>
      )}
    </div>
  );
}

function Details({ problem, unavailable }: { problem: Problem; unavailable: boolean }) {
  const { t } = useI18n();
  const detail = problem.detail ?? (problem.type === UNREACHABLE ? t('problem.unreachable') : null);
  const errors = problem.errors ?? [];
  return (
    <>
      {detail && <p>{detail}</p>}
      {unavailable && <p>{t('problem.asksAgain')}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map((violation, index) => (
            <li key={index}>{violationText(violation)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function titleOf(problem: Problem, unavailable: boolean, part: string | undefined, t: Translate): string {
  if (unavailable && part) return t('problem.partUnavailable', { part });
  if (problem.title !== '') return problem.title;
  if (problem.status === 0 && part) return t('problem.partBroken', { part });
  return problem.status === 0 ? t('problem.unknown') : t('problem.status', { status: problem.status });
}

function violationText({ column, message, rule, mend }: Violation): string {
  const what = [column, message ?? rule].filter(Boolean).join(': ');
  return mend ? `${what} → ${mend}` : what;
}
