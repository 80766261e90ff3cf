import { useI18n } from '../../i18n/i18n';
import { useUrlState } from '../../ui/urlState';
import { SignInLink } from './SignInLink';

const FAILED = 'failed';

/** The gateway sends back with `signin=failed` whoever cancelled, took too long, or used an old link. */
export function SignInFailed() {
  const { t } = useI18n();
  const [outcome, setOutcome] = useUrlState('signin');
  if (outcome !== FAILED) return null;
  return (
    <div className="problem problem--unavailable" role="alert">
      <div>
        <p className="problem__title">{t('account.failed')}</p>
        <p>{t('account.failedDetail')}</p>
      </div>
      <span>
        <SignInLink className="button" />{' '}
        <button type="button" className="button button--plain" onClick={() => setOutcome(null)}>
          {t('account.dismiss')}
        </button>
      </span>
    </div>
  );
}
