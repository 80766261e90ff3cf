import { useMe } from '../../api/account';
import { useI18n } from '../../i18n/i18n';
import { SIGN_OUT_HREF } from './links';
import { SignInLink } from './SignInLink';

/** Who is signed in, or the way to sign in. While the gateway does not say, the way in stays open. */
export function Account() {
  const { t } = useI18n();
  const me = useMe();
  if (me.data?.anonymous === false) {
    return (
      <span className="account">
        <span className="account__name" data-testid="account">
          {me.data.username}
        </span>
        <a className="button button--on-ink" href={SIGN_OUT_HREF}>
          {t('account.signOut')}
        </a>
      </span>
    );
  }
  return <SignInLink className="button button--on-ink" />;
}
