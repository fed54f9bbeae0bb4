import type { HouseholdChoice } from '../households/HouseholdField';
import { inYuan } from '../kit/words';
import type { Registration, WishRequest } from './queries';

/** The fields of a wish; where the wish is part of another form, below its name. */
export interface WishValues {
  /** Absent where nobody asked. */
  open?: boolean;
  occupations?: string[];
  minimumWage?: string;
  workDivisions?: string[];
}

/** The form's fields, named like the members of the request; the household is a command of its own. */
export interface RegistrationValues {
  residentId?: string;
  name?: string;
  phone?: string;
  address?: string;
  division?: string;
  education?: NonNullable<Registration['education']>;
  skills?: string[];
  employment?: { status?: NonNullable<Registration['employment']>['status']; since?: string };
  wish?: WishValues;
  household?: HouseholdChoice;
}

export function wishOf(values: WishValues): WishRequest {
  return {
    open: values.open === true,
    occupations: values.occupations ?? [],
    minimumWage: inYuan(values.minimumWage),
    workDivisions: values.workDivisions ?? [],
  };
}

export function registrationOf(values: RegistrationValues): Registration {
  const { employment = {}, wish = {} } = values;
  return {
    residentId: values.residentId ?? '',
    name: values.name ?? '',
    phone: values.phone || null,
    address: values.address || null,
    division: values.division ?? '',
    education: values.education || null,
    skills: values.skills ?? [],
    employment: employment.status ? { status: employment.status, since: employment.since || null } : null,
    wish: wish.open === undefined ? null : wishOf(wish),
  };
}
