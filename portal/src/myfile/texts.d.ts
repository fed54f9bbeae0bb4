import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    myfile: typeof import('./zh.json');
  }
}
