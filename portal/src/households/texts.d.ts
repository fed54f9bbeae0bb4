import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    households: typeof import('./zh.json');
  }
}
