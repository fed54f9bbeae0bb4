import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    hires: typeof import('./zh.json');
  }
}
