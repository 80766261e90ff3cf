import { useI18n } from '../../i18n/i18n';
import { useHere } from '../../ui/urlState';
import { signInHref } from './links';

export function SignInLink({ className }: { className: string }) {
  const { t } = useI18n();
  const here = useHere();
  return (
    <a className={className} href={signInHref(here)}>
      {t('account.signIn')}
    </a>
  );
}
