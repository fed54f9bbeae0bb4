import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    clients: typeof import('./zh.json');
  }
}
