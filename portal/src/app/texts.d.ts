import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    app: typeof import('./zh.json');
  }
}
