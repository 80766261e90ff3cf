import { useInbox, useMarkRead, useRefreshInbox } from '../../api/inbox';
import { useInboxStream } from '../../api/useInboxStream';
import { useI18n } from '../../i18n/i18n';
import { Empty, Placeholder } from '../../ui/Placeholder';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { AlertItem } from './AlertItem';

/** The alerts of who is signed in, newest first, with those that come while the page is open. */
export function Inbox() {
  const { t } = useI18n();
  const inbox = useInbox();
  const markRead = useMarkRead();
  const stream = useInboxStream(useRefreshInbox());
  const pages = inbox.data?.pages ?? [];
  const unread = pages[0]?.unread ?? 0;
  const alerts = pages.flatMap(({ items }) => items);

  return (
    <div className="box">
      <div className="box__head">
        <h3>
          {t('inbox.alerts')}{' '}
          <span
            className={unread > 0 ? 'count' : 'count count--none'}
            data-testid="unread"
            aria-live="polite"
          >
            {t('inbox.unread', { count: unread })}
          </span>
        </h3>
        <span className={`live live--${stream}`} role="status">
          {t(`stream.${stream}`)}
        </span>
      </div>
      {inbox.error && (
        <ProblemNotice error={inbox.error} part={t('part.inbox')} onRetry={() => void inbox.refetch()} />
      )}
      {markRead.error && <ProblemNotice error={markRead.error} />}
      {inbox.isPending && <Placeholder height={120} />}
      {inbox.data && alerts.length === 0 && <Empty>{t('inbox.empty')}</Empty>}
      <ul className="alerts" data-testid="alerts">
        {alerts.map((alert) => (
          <AlertItem key={alert.id} alert={alert} onRead={() => markRead.mutate(alert.id)} />
        ))}
      </ul>
      {inbox.hasNextPage && (
        <button
          type="button"
          className="button button--plain"
          disabled={inbox.isFetchingNextPage}
          onClick={() => void inbox.fetchNextPage()}
        >
          {t('inbox.more')}
        </button>
      )}
    </div>
  );
}
