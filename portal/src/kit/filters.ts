import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What a list is narrowed to, kept in the address: it can be sent, kept and gone back to. */
export type Filters = Readonly<Record<string, string | undefined>>;

/** The filters with these names, and a way to change some; an empty value leaves the address. */
export function useFilters<Name extends string>(
  names: readonly Name[],
): [Partial<Record<Name, string>>, (changes: Partial<Record<Name, string | undefined>>) => void] {
  const [address, setAddress] = useSearchParams();
  const joined = names.join(' ');
  const filters = useMemo(() => {
    const found: Partial<Record<string, string>> = {};
    for (const name of joined.split(' ')) {
      const value = address.get(name);
      if (value) {
        found[name] = value;
      }
    }
    return found as Partial<Record<Name, string>>;
  }, [address, joined]);
  const change = useCallback(
    (changes: Partial<Record<Name, string | undefined>>) =>
      setAddress(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries<string | undefined>(changes)) {
            if (value) {
              after.set(name, value);
            } else {
              after.delete(name);
            }
          }
          return after;
        },
        { preventScrollReset: true },
      ),
    [setAddress],
  );
  return [filters, change];
}
