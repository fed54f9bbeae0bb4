import '../i18n/texts';

declare module '../i18n/texts' {
  interface Texts {
    vacancies: typeof import('./zh.json');
  }
}
