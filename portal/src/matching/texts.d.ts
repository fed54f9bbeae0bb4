import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    matching: typeof import('./zh.json');
  }
}
