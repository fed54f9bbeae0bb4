import type { Employer } from '../api';
import type { MaskedValues } from '../kit/conflict';
import type { EmployerFile } from './queries';

export const SCALES = [
  'MICRO',
  'SMALL',
  'MEDIUM',
  'LARGE',
] as const satisfies readonly EmployerFile['scale'][];

/** The form's fields, named like the members of the request. */
export interface EmployerValues {
  name?: string;
  scale?: EmployerFile['scale'];
  division?: string;
  /** Only where it is another: the one on file is masked here. */
  contact?: { name?: string; phone?: string };
}

export function fileValuesOf({ name, scale, division }: EmployerFile): EmployerValues {
  return { name, scale, division };
}

export function maskedOf({ contact }: EmployerFile): MaskedValues {
  return { contact: { shown: contact && `${contact.name} ${contact.phone}`, mark: contact?.mark } };
}

/** A contact that is left empty stays as it is. */
export function fileRequestOf(values: EmployerValues, creditCode: string): Employer['EmployerRequest'] {
  const name = values.contact?.name?.trim() ?? '';
  const phone = values.contact?.phone?.trim() ?? '';
  return {
    creditCode,
    name: values.name ?? '',
    scale: values.scale ?? 'MICRO',
    division: values.division ?? '',
    contact: name === '' && phone === '' ? null : { name, phone },
  };
}
