import { useTranslation } from 'react-i18next';

const HAN = /\p{Script=Han}/u;

/**
 * Text of a record, in whatever language it was written: a voice that reads an English page is told where Chinese begins
 * (WCAG 3.1.2).
 */
export function AsWritten({ children }: { children: string | null | undefined }) {
  const isForeign = useTranslation('kit').i18n.language === 'en' && HAN.test(children ?? '');
  return isForeign ? <span lang="zh-Hans">{children}</span> : children;
}
