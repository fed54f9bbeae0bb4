import type { Employer } from '../api';
import type { Vacancy } from '../vacancies/queries';

/** The form's fields, named like the members of the request. */
export interface VacancyValues {
  title?: string;
  occupation?: string;
  division?: string;
  address?: string;
  headcount?: number;
  wageFrom?: string;
  wageTo?: string;
  educationAtLeast?: NonNullable<Vacancy['educationAtLeast']>;
  ageFrom?: number;
  ageTo?: number;
  skills?: string[];
  expiresOn?: string;
  description?: string;
}

/** Yuan as people write it: no `.00`. */
function plainYuan(yuan: string): string {
  return yuan.replace(/\.00$/, '');
}

export function valuesOf(vacancy: Vacancy): VacancyValues {
  return {
    title: vacancy.title,
    occupation: vacancy.occupation,
    division: vacancy.division,
    address: vacancy.address ?? undefined,
    headcount: vacancy.headcount,
    wageFrom: plainYuan(vacancy.wageFrom),
    wageTo: plainYuan(vacancy.wageTo),
    educationAtLeast: vacancy.educationAtLeast ?? undefined,
    ageFrom: vacancy.ageFrom ?? undefined,
    ageTo: vacancy.ageTo ?? undefined,
    skills: vacancy.skills,
    expiresOn: vacancy.expiresOn ?? undefined,
    description: vacancy.description,
  };
}

/** The same work once more: everything but the last day, which has passed. */
export function valuesToRepeat(vacancy: Vacancy): VacancyValues {
  return { ...valuesOf(vacancy), expiresOn: undefined };
}

/** What the form's rules have let through; an emptied field is sent as none. */
export function requestOf(values: VacancyValues): Employer['VacancyRequest'] {
  return {
    employerId: null,
    title: values.title ?? '',
    occupation: values.occupation ?? '',
    division: values.division ?? '',
    address: values.address || null,
    headcount: values.headcount ?? 0,
    wageFrom: values.wageFrom ?? '',
    wageTo: values.wageTo ?? '',
    educationAtLeast: values.educationAtLeast ?? null,
    ageFrom: values.ageFrom ?? null,
    ageTo: values.ageTo ?? null,
    skills: values.skills ?? [],
    expiresOn: values.expiresOn || null,
    description: values.description ?? null,
  };
}

/** Whether a range runs backwards; open ends never do. */
export function isReversed(from: string | number | undefined, to: string | number | undefined): boolean {
  const isOpen = from === undefined || from === '' || to === undefined || to === '';
  return !isOpen && Number(to) < Number(from);
}
