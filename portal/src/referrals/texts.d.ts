import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    referrals: typeof import('./zh.json');
  }
}
