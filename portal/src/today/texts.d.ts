import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    today: typeof import('./zh.json');
  }
}
