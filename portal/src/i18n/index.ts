import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import './texts';

export type Language = 'zh' | 'en';
export const LANGUAGES: readonly Language[] = ['zh', 'en'];

const files = import.meta.glob<Record<string, unknown>>('../*/{zh,en}.json', { import: 'default' });

/** A folder's texts in one language come when the first room that shows them does. */
const folders: BackendModule = {
  type: 'backend',
  init() {},
  async read(language, folder, done) {
    const load = files[`../${folder}/${language}.json`];
    if (load === undefined) {
      done(new Error(`no texts: ${folder} ${language}`), null);
      return;
    }
    try {
      done(null, (await load()) as never);
    } catch (thrown) {
      done(thrown as Error, null);
    }
  },
};

/** Kept as a cookie, so that the sign-in page speaks the same language. */
const COOKIE = 'language';

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

function remembered(): Language {
  return document.cookie.split('; ').includes(`${COOKIE}=en`) ? 'en' : 'zh';
}

export async function startLanguages(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  });
  await i18next
    .use(folders)
    .use(initReactI18next)
    .init({
      lng: remembered(),
      // No text of the other language in place of a missing one: a test finds it instead.
      fallbackLng: false,
      supportedLngs: [...LANGUAGES],
      ns: ['app', 'kit'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

export async function speak(language: Language): Promise<void> {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  await i18next.changeLanguage(language);
}
