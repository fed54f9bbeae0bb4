import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    kit: typeof import('./zh.json');
  }
}
