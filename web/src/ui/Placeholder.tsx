import { useI18n } from '../i18n/i18n';

/** Keeps the place of what is still loading, so that nothing jumps when it comes. */
export function Placeholder({ height }: { height: number }) {
  const { t } = useI18n();
  return (
    <div className="placeholder" role="status" style={{ height }}>
      <span className="visually-hidden">{t('state.loading')}</span>
    </div>
  );
}

export function Empty({ children }: { children: string }) {
  return <p className="empty">{children}</p>;
}
