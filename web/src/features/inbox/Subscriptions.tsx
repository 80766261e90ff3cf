import { useIndicators, useRegions } from '../../api/catalogue';
import { useSubscriptions, useUnsubscribe } from '../../api/inbox';
import { useI18n } from '../../i18n/i18n';
import { Empty, Placeholder } from '../../ui/Placeholder';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { inOrder } from '../indicators/order';
import { SubscribeForm } from './SubscribeForm';

export function Subscriptions() {
  const { t, language } = useI18n();
  const indicators = useIndicators();
  const regions = useRegions();
  const subscriptions = useSubscriptions();
  const unsubscribe = useUnsubscribe();
  const listed = indicators.data ?? [];
  const choosable = inOrder(regions.data ?? []);

  return (
    <div className="box">
      <div className="box__head">
        <h3>{t('subscribe.title')}</h3>
      </div>
      <SubscribeForm indicators={listed} regions={choosable} />
      <h4>{t('subscriptions.title')}</h4>
      {subscriptions.error && (
        <ProblemNotice
          error={subscriptions.error}
          part={t('part.subscriptions')}
          onRetry={() => void subscriptions.refetch()}
        />
      )}
      {unsubscribe.error && <ProblemNotice error={unsubscribe.error} />}
      {subscriptions.isPending && <Placeholder height={48} />}
      {subscriptions.data?.length === 0 && <Empty>{t('subscriptions.empty')}</Empty>}
      <ul className="subscriptions" data-testid="subscriptions">
        {subscriptions.data?.map((subscription) => (
          <Item
            key={subscription.id}
            text={subscription.sentences[language]}
            onEnd={() => unsubscribe.mutate(subscription.id)}
          />
        ))}
      </ul>
    </div>
  );
}

interface ItemProps {
  text: string;
  onEnd: () => void;
}

function Item({ text, onEnd }: ItemProps) {
  const { t } = useI18n();
  return (
    <li>
      <span>{text}</span>
      <button
        type="button"
        className="button button--plain"
        onClick={onEnd}
        aria-label={t('subscriptions.endOne', { rule: text })}
      >
        {t('subscriptions.end')}
      </button>
    </li>
  );
}
