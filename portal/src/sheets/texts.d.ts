import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    sheets: typeof import('./zh.json');
  }
}
