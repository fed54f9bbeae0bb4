import { useTranslation } from 'react-i18next';
import { useOccupationGroupName } from './occupationGroups';
import { useDivisions, useNameOf, useOccupations } from './reference';

/** A community with its street, as people say where they live: 晨光街道 春苑社区. */
export function Division({ code }: { code: string }) {
  const name = useDivisionName();
  return <span title={code}>{name(code)}</span>;
}

export function useDivisionName(): (code: string) => string {
  const nameOf = useNameOf(useDivisions());
  const { i18n } = useTranslation('kit');
  return (code) => {
    if (code.length < 12) {
      return nameOf(code);
    }
    const parts = [nameOf(code.slice(0, 9)), nameOf(code)];
    return i18n.language === 'en' ? parts.reverse().join(', ') : parts.join(' ');
  };
}

const WHOLE_OCCUPATION = 10;

/** The name of an occupation, or of the group that the start of a code stands for. */
export function useOccupationName(): (code: string) => string {
  const nameOf = useNameOf(useOccupations());
  const groupName = useOccupationGroupName();
  return (code) => (code.length === WHOLE_OCCUPATION ? nameOf(code) : groupName(code));
}

export function Occupation({ code }: { code: string }) {
  return <span title={code}>{useOccupationName()(code)}</span>;
}
