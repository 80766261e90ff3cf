import type { Alert } from '../../api/inbox';
import { instant } from '../../format/instants';
import { useI18n } from '../../i18n/i18n';

export function AlertItem({ alert, onRead }: { alert: Alert; onRead: () => void }) {
  const { t, language } = useI18n();
  const isNew = alert.readAt === null;
  return (
    <li className={isNew ? 'alert' : 'alert alert--read'}>
      <p className="alert__sentence">
        {isNew && <span className="visually-hidden">{t('inbox.new')} </span>}
        {alert.sentences[language]}
      </p>
      <p className="alert__foot">
        <span>
          {t(`subscribe.kind.${alert.kind}`)} · <time dateTime={alert.at}>{instant(alert.at, language)}</time>
        </span>
        {isNew && (
          <button type="button" className="button button--plain" onClick={onRead}>
            {t('inbox.markRead')}
          </button>
        )}
      </p>
    </li>
  );
}
