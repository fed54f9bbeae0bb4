import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in jsdom
  document.cookie = 'language=; Path=/; Max-Age=0';
});

/** Opens the portal in a browser that asks for these languages. */
async function open(...asked: string[]) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(asked);
  const languages = await import('.');
  await languages.startLanguages();
  return languages;
}

const spoken = () => document.documentElement.lang;

test.each([
  [['zh-CN', 'zh'], 'zh-CN'],
  [['zh-Hant-TW', 'en'], 'zh-CN'],
  [['en-GB', 'en', 'zh-CN'], 'en'],
  [['fr', 'zh'], 'zh-CN'],
  [['de'], 'en'],
  [[], 'en'],
])('a browser that asks for %j is first spoken to in %s, and so is its sign-in page', async (asked, lang) => {
  await open(...asked);
  expect(spoken()).toBe(lang);
  expect(document.cookie).toContain(`language=${lang.slice(0, 2)}`);
});

test('a language that was chosen stays, whatever the browser asks for', async () => {
  const { speak } = await open('en');
  await speak('zh');
  vi.resetModules();
  await open('en');
  expect(spoken()).toBe('zh-CN');
});
