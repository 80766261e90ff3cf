import type { Claimed, Verified } from '../../api/policy';
import { useI18n } from '../../i18n/i18n';

export function ClaimedTag({ claimed }: { claimed: Claimed }) {
  const { t } = useI18n();
  return <span className={`tag tag--${claimed}`}>{t(`claimed.${claimed}`)}</span>;
}

/** What somebody other than the ministry found; "not verified" is said quietly, as the usual case. */
export function VerifiedTag({ verified }: { verified: Verified }) {
  const { t } = useI18n();
  return <span className={`tag tag--verified-${verified}`}>{t(`verified.${verified}`)}</span>;
}
