import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    persons: typeof import('./zh.json');
  }
}
