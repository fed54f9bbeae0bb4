import { useTranslation } from 'react-i18next';
import type { Employer } from '../api';
import { AsWritten } from './AsWritten';
import { useDivisionName } from './codes';

type Role = NonNullable<Employer['StepView']['role']>;

/** In what role, and for which station, somebody acted; by name where the hall tells it. */
export function Capacity(props: {
  name?: string | null;
  role: Role | null;
  division: string | null;
  unknown: string;
}) {
  const { t } = useTranslation('kit');
  const divisionName = useDivisionName();
  const words = [props.role && t(`role.${props.role}`), props.division && divisionName(props.division)];
  const capacity = words.filter(Boolean).join(' · ');
  return (
    <>
      {props.name && <AsWritten>{props.name}</AsWritten>}
      {props.name && capacity && ' · '}
      {capacity || (!props.name && props.unknown)}
    </>
  );
}
