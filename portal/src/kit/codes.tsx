import { useTranslation } from 'react-i18next';
import { AsWritten } from './AsWritten';
import { useDivisions, useNameOf, useOccupations } from './reference';

/** A community with its street, as people say where they live: 晨光街道 春苑社区. */
export function Division({ code }: { code: string }) {
  const name = useDivisionName();
  return (
    <span title={code}>
      <AsWritten>{name(code)}</AsWritten>
    </span>
  );
}

export function useDivisionName(): (code: string) => string {
  const divisions = useDivisions();
  const nameOf = useNameOf(divisions);
  const { i18n } = useTranslation('kit');
  return (code) => {
    if (code.length < 12 || divisions.length === 0) {
      return nameOf(code);
    }
    const parts = [nameOf(code.slice(0, 9)), nameOf(code)];
    return i18n.language === 'en' ? parts.reverse().join(', ') : parts.join(' ');
  };
}

export function Occupation({ code }: { code: string }) {
  return (
    <span title={code}>
      <AsWritten>{useNameOf(useOccupations())(code)}</AsWritten>
    </span>
  );
}
