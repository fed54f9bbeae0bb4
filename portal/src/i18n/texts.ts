/**
 * Every folder's texts by the folder's name. A folder adds its own beside its rooms:
 *
 *   declare module '../i18n/texts' {
 *     interface Texts { vacancies: typeof import('./zh.json') }
 *   }
 *
 * so that a key that is not in the Chinese file does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: the folders fill it
export interface Texts {}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Texts;
    enableSelector: false;
  }
}
