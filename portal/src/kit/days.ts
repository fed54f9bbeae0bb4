const IN_PARTS = /^((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?$/;
const IN_DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const AS_THE_HALL_WRITES = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day as people here type it, as the hall writes it: `2026-11-27` of 20261127, 2026/11/27, 2026.11.27 or 2026年11月27日, with
 * full-width digits too. Undefined where it is none.
 */
export function readDay(typed: string): string | undefined {
  const normal = typed.normalize('NFKC').trim();
  const [, year, month = '', day = ''] = IN_DIGITS.exec(normal) ?? IN_PARTS.exec(normal) ?? [];
  if (year === undefined) {
    return undefined;
  }
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const found = new Date(`${read}T00:00:00Z`);
  // The 31st of June would be read as the 1st of July.
  return Number.isNaN(found.getTime()) || found.toISOString().slice(0, 10) !== read ? undefined : read;
}

/** Whether this is a day as the hall writes it. */
export function isDay(text: string): boolean {
  return AS_THE_HALL_WRITES.test(text) && readDay(text) === text;
}
