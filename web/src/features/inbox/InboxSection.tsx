import { useMe } from '../../api/account';
import { useI18n } from '../../i18n/i18n';
import { Placeholder } from '../../ui/Placeholder';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Section } from '../../ui/Section';
import { Themed } from '../../ui/Themed';
import { SignInLink } from '../account/SignInLink';
import { Inbox } from './Inbox';
import { Subscriptions } from './Subscriptions';

/** Alerts as they come, for who is signed in; for others, what signing in gives. */
export default function InboxSection() {
  const { t } = useI18n();
  const me = useMe();
  return (
    <Themed>
      <Section id="inbox" title={t('inbox.title')} lead={t('inbox.lead')}>
        {me.error && (
          <ProblemNotice error={me.error} part={t('part.account')} onRetry={() => void me.refetch()} />
        )}
        {me.isPending && <Placeholder height={200} />}
        {me.data?.anonymous === true && <Invitation />}
        {me.data?.anonymous === false && (
          <div className="inbox-grid">
            <Inbox />
            <Subscriptions />
          </div>
        )}
      </Section>
    </Themed>
  );
}

function Invitation() {
  const { t } = useI18n();
  return (
    <div className="invitation" data-testid="invitation">
      <div>
        <h3>{t('invitation.title')}</h3>
        <ul>
          <li>{t('invitation.alerts')}</li>
          <li>{t('invitation.webhook')}</li>
          <li>{t('invitation.offices')}</li>
        </ul>
        <p className="muted">{t('invitation.open')}</p>
      </div>
      <SignInLink className="button button--primary" />
    </div>
  );
}
