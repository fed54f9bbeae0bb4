/** A count that opens the records behind it. */
export interface Figure {
  key: string;
  label: string;
  count: number;
  /** Address of the list with these records alone. */
  to: string;
}

/** The address of a list with these filters; those without a value do not matter. */
export function listAt(path: string, filters: Record<string, string | undefined>): string {
  const given = Object.entries(filters).filter((it): it is [string, string] => Boolean(it[1]));
  const query = new URLSearchParams(given).toString();
  return query === '' ? path : `${path}?${query}`;
}

export function sum(figures: readonly Figure[]): number {
  return figures.reduce((all, it) => all + it.count, 0);
}

/** The most frequent first. */
export function byCount(figures: Figure[]): Figure[] {
  return figures.toSorted((one, other) => other.count - one.count);
}

/** Ages as the hall's filter takes them, of a band as it names it: `16-24`, `55-`. */
export function agesOf(band: string): { ageFrom: string; ageTo: string | undefined } {
  const [ageFrom = '', ageTo] = band.split('-');
  return { ageFrom, ageTo: ageTo || undefined };
}

/** A month (`2026-11`) as the days that the hall's filter takes, within those that are asked for. */
export function daysOf(month: string, within: { issuedFrom?: string; issuedBefore?: string }) {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const first = `${month}-01`;
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  // Days as the hall writes them sort by time.
  const [, issuedFrom = first] = [first, within.issuedFrom ?? first].toSorted();
  const [issuedBefore = next] = [next, within.issuedBefore ?? next].toSorted();
  return { issuedFrom, issuedBefore };
}
