import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    figures: typeof import('./zh.json');
  }
}
