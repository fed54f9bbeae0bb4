import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    pool: typeof import('./zh.json');
  }
}
