import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    myvacancies: typeof import('./zh.json');
  }
}
