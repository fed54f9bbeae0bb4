import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import './texts';
import { choose, chosen } from '../kit/choice';

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

const CHOICE = 'language';

/** The first that we speak of those that a browser asks for, the most wanted first; English where we speak none. */
export function languageOf(asked: readonly string[]): Language {
  return (
    asked.map((tag) => LANGUAGES.find((it) => it === tag.toLowerCase().split('-')[0])).find(Boolean) ?? 'en'
  );
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export async function startLanguages(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    // Unchosen too: the sign-in page must not make another of what the browser asks for.
    choose(CHOICE, language);
  });
  await i18next
    .use(folders)
    .use(initReactI18next)
    .init({
      lng: chosen(CHOICE, LANGUAGES) ?? languageOf(navigator.languages),
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
  await i18next.changeLanguage(language);
}
