import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    front: typeof import('./zh.json');
  }
}
