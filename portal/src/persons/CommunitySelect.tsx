import type { ComponentProps } from 'react';
import { useSession } from '../app/session';
import { useDivisions, useNameOf } from '../kit/reference';

const STREET = 9;
const COMMUNITY = 12;

/** The communities in force of one's own divisions. */
export function useOwnCommunities(): string[] {
  const { divisions: own } = useSession();
  return useDivisions()
    .filter((it) => it.code.length === COMMUNITY && !it.validUntil)
    .map((it) => it.code)
    .filter((code) => own.some((division) => code.startsWith(division)));
}

/** One's own communities by street, and the one that is chosen, wherever it lies. Native: a phone shows it its own way. */
export function CommunitySelect({
  value = '',
  ...field
}: Omit<ComponentProps<'select'>, 'value'> & { value?: string }) {
  const nameOf = useNameOf(useDivisions());
  const own = useOwnCommunities();
  const codes = value === '' || own.includes(value) ? own : [...own, value];
  const streets = [...new Set(codes.map((code) => code.slice(0, STREET)))];
  return (
    <div className="field">
      <select {...field} value={value}>
        <option value="">—</option>
        {streets.map((street) => (
          <optgroup key={street} label={nameOf(street)}>
            {codes
              .filter((code) => code.startsWith(street))
              .map((code) => (
                <option key={code} value={code}>
                  {nameOf(code)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
