import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    operations: typeof import('./zh.json');
  }
}
