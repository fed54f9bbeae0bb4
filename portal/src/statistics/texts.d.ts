import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    statistics: typeof import('./zh.json');
  }
}
