import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { createQueryClient } from '../api/queryClient';
import { SignInFailed } from '../features/account/SignInFailed';
import { AsOfBar } from '../features/asof/AsOfBar';
import { IndicatorsSection } from '../features/indicators/IndicatorsSection';
import { I18nProvider, useI18n } from '../i18n/i18n';
import { Contained } from '../ui/Contained';
import { Placeholder } from '../ui/Placeholder';
import { Header } from './Header';
import { useProblemsInLanguage } from './useProblemsInLanguage';

const RankingSection = lazy(() => import('../features/ranking/RankingSection'));
const ClaimsSection = lazy(() => import('../features/claims/ClaimsSection'));
const ScoreboardSection = lazy(() => import('../features/scoreboard/ScoreboardSection'));
const RecommendationsSection = lazy(() => import('../features/recommendations/RecommendationsSection'));
const InboxSection = lazy(() => import('../features/inbox/InboxSection'));

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <I18nProvider>
        <Page />
      </I18nProvider>
    </QueryClientProvider>
  );
}

export function Page() {
  const { t } = useI18n();
  useProblemsInLanguage();
  return (
    <>
      <a className="skip-link" href="#content">
        {t('page.skip')}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <div className="intro">
          <h1>{t('page.heading')}</h1>
          <p>{t('page.intro')}</p>
        </div>
        <SignInFailed />
        <AsOfBar />
        <IndicatorsSection />
        <Late part={t('part.ranking')} height={480}>
          <RankingSection />
        </Late>
        <Late part={t('part.claims')} height={240}>
          <ClaimsSection />
        </Late>
        <Late part={t('part.scoreboard')} height={480}>
          <ScoreboardSection />
        </Late>
        <Late part={t('part.measures')} height={480}>
          <RecommendationsSection />
        </Late>
        <Late part={t('part.inbox')} height={240}>
          <InboxSection />
        </Late>
      </main>
      <footer className="footer">
        <p>{t('page.foot')}</p>
        <a href="/docs">{t('page.openapi')}</a>
      </footer>
    </>
  );
}

/** A part whose script loads after the first paint; if it does not come, the others stand. */
function Late({ part, height, children }: { part: string; height: number; children: ReactNode }) {
  return (
    <Contained part={part}>
      <Suspense fallback={<Placeholder height={height} />}>{children}</Suspense>
    </Contained>
  );
}
