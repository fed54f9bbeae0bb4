import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    myreferrals: typeof import('./zh.json');
  }
}
