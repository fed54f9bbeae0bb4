import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    subscriptions: typeof import('./zh.json');
  }
}
