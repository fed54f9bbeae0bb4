import { useTranslation } from 'react-i18next';

/** Values as people here write them, in the language of the page. */

const DAYS = {
  zh: new Intl.DateTimeFormat('zh-CN', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'Asia/Shanghai',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'Asia/Shanghai',
  }),
};
const TIMES = {
  zh: new Intl.DateTimeFormat('zh-CN', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'Asia/Shanghai',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'Asia/Shanghai',
  }),
};
const AMOUNT = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
});

function useTongue(): 'zh' | 'en' {
  return useTranslation('kit').i18n.language === 'en' ? 'en' : 'zh';
}

/** A day (`2026-11-26`), a whole one in Chinese time wherever the reader is. */
export function Day({ of }: { of: string | null | undefined }) {
  const tongue = useTongue();
  if (!of) {
    return <>—</>;
  }
  return <time dateTime={of}>{DAYS[tongue].format(new Date(`${of}T12:00:00+08:00`))}</time>;
}

/** A moment (ISO 8601) to the minute, in Chinese time. */
export function Moment({ of }: { of: string | null | undefined }) {
  const tongue = useTongue();
  if (!of) {
    return <>—</>;
  }
  return <time dateTime={of}>{TIMES[tongue].format(new Date(of))}</time>;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Asia/Shanghai' });

/** A moment of today to the second, in Chinese time. */
export function clock(moment: number): string {
  return CLOCK.format(moment);
}

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Today in Chinese time, as the hall writes days. */
export function today(): string {
  return TODAY.format(new Date());
}

/** The day so many days after today in Chinese time. */
export function inDays(days: number): string {
  return TODAY.format(new Date(Date.now() + days * 86_400_000));
}

/** Whether a day is still to come. */
export function isAhead(day: string | null | undefined): boolean {
  return day != null && day > today();
}

/** Whole years since a birth date. */
export function ageOf(birthDate: string): number {
  const now = today();
  const years = Number(now.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return now.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** What was typed, in yuan with two places, as the pools keep it; null where nothing was. */
export function inYuan(typed: string | undefined): string | null {
  return typed?.trim() ? Number(typed).toFixed(2) : null;
}

export function amount(yuan: string | number): string {
  return AMOUNT.format(Number(yuan));
}

/** Decimal yuan. */
export function Money({ of }: { of: string }) {
  const { t } = useTranslation('kit');
  return <span className="number">{t('money', { amount: amount(of) })}</span>;
}

/** What a vacancy pays a month. */
export function Wage({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation('kit');
  const range = Number(from) === Number(to) ? amount(from) : `${amount(from)}–${amount(to)}`;
  return <span className="number">{t('wage', { range })}</span>;
}

export function Count({ of }: { of: number }) {
  return <span className="number">{AMOUNT.format(of)}</span>;
}

export function Sex({ of }: { of: 'MALE' | 'FEMALE' }) {
  const { t } = useTranslation('kit');
  return <>{t(`sex.${of}`)}</>;
}
