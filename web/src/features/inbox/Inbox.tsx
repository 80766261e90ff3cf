import { type Alert, useInbox, useMarkRead, useRefreshInbox } from '../../api/inbox';
import { useInboxStream } from '../../api/useInboxStream';
import { instant } from '../../format/instants';
import { useI18n } from '../../i18n/i18n';
import { Empty, Placeholder } from '../../ui/Placeholder';
import { ProblemNotice } from '../../ui/ProblemNotice';

export function Inbox() {
  const { t } = useI18n();
  const inbox = useInbox();
  const markRead = useMarkRead();
  const stream = useInboxStream(useRefreshInbox());
  const unread = inbox.data?.unread ?? 0;

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
      {inbox.data?.items.length === 0 && <Empty>{t('inbox.empty')}</Empty>}
      <ul className="alerts" data-testid="alerts">
        {inbox.data?.items.map((alert) => (
          <AlertItem key={alert.id} alert={alert} onRead={() => markRead.mutate(alert.id)} />
        ))}
      </ul>
    </div>
  );
}

function AlertItem({ alert, onRead }: { alert: Alert; onRead: () => void }) {
  const { t, language } = useI18n();
  return (
    <li className={alert.read ? 'alert alert--read' : 'alert'}>
      <p className="alert__title">
        {!alert.read && <span className="visually-hidden">{t('inbox.new')} </span>}
        {alert.title}
      </p>
      <p>{alert.text}</p>
      <p className="alert__foot">
        <time dateTime={alert.at}>{instant(alert.at, language)}</time>
        {!alert.read && (
          <button type="button" className="button button--plain" onClick={onRead}>
            {t('inbox.markRead')}
          </button>
        )}
      </p>
    </li>
  );
}
