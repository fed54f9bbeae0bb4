import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    stationreferrals: typeof import('./zh.json');
  }
}
