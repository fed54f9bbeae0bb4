import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    employers: typeof import('./zh.json');
  }
}
