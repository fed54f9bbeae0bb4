import { useTranslation } from 'react-i18next';
import type { Employer } from '../api';
import { useDivisionName } from './codes';

type Role = NonNullable<Employer['StepView']['role']>;

/** In what role, and for which station, somebody acted. Who it was, the hall tells nobody. */
export function Capacity(props: { role: Role | null; division: string | null; unknown: string }) {
  const { t } = useTranslation('kit');
  const divisionName = useDivisionName();
  const words = [props.role && t(`role.${props.role}`), props.division && divisionName(props.division)];
  return <>{words.filter(Boolean).join(' · ') || props.unknown}</>;
}
