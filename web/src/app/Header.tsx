import { Account } from '../features/account/Account';
import { useI18n } from '../i18n/i18n';
import type { Language } from '../i18n/language';
import type { MessageKey } from '../i18n/zh';

const PARTS: { href: string; text: MessageKey }[] = [
  { href: '#indicators', text: 'nav.indicators' },
  { href: '#ranking', text: 'nav.ranking' },
  { href: '#claims', text: 'nav.claims' },
  { href: '#scoreboard', text: 'nav.scoreboard' },
  { href: '#measures', text: 'nav.measures' },
  { href: '#inbox', text: 'nav.inbox' },
];

export function Header() {
  const { t } = useI18n();
  return (
    <header className="header">
      <div className="header__inner">
        <a className="brand" href="/">
          <img src="/favicon.svg" alt="" width="26" height="26" />
          <span>Frontier</span>
        </a>
        <nav aria-label={t('nav.label')}>
          {PARTS.map(({ href, text }) => (
            <a key={href} href={href}>
              {t(text)}
            </a>
          ))}
        </nav>
        <div className="header__side">
          <LanguageSwitch />
          <Account />
        </div>
      </div>
    </header>
  );
}

/** Each language is named in itself, for who cannot read the other. */
const NAMES: { language: Language; name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en', name: 'English' },
];

function LanguageSwitch() {
  const { language, setLanguage, t } = useI18n();
  return (
    <div className="language" role="group" aria-label={t('language.label')}>
      {NAMES.map((one) => (
        <button
          key={one.language}
          type="button"
          lang={one.language}
          aria-pressed={one.language === language}
          onClick={() => setLanguage(one.language)}
        >
          {one.name}
        </button>
      ))}
    </div>
  );
}
