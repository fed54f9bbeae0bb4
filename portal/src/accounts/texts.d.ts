import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    accounts: typeof import('./zh.json');
  }
}
