import { ask, askUntilKnown } from './api';
import { someCreditCode, somePhone, someResidentId } from './people';

export const COMMUNITY = '330104001001';
export const FOREIGN_COMMUNITY = '330104002001';
/** 保安员 */
export const OCCUPATION = '4-07-05-01';

export interface SignIn {
  /** Of the account. */
  id: string;
  name: string;
  password: string;
}

/** An employer and the account that acts for it; its password must be replaced at the first sign-in. */
export async function anEmployer(name: string): Promise<SignIn & { employer: string }> {
  const { id: employer } = await askUntilKnown('officer', 'POST /api/employers', {
    creditCode: someCreditCode(),
    name,
    scale: 'SMALL',
    division: COMMUNITY,
  });
  return { ...(await anAccount(['employer'], { employer })), employer };
}

/** An account as an administrator opens it. */
export async function anAccount(
  roles: string[],
  reach: { employer?: string; divisions?: string[] },
): Promise<SignIn> {
  const name = `${roles[0]}-${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await ask('administrator', 'POST /api/accounts', { name, roles, ...reach });
  const { password } = await ask('administrator', `PUT /api/accounts/${id}/password`);
  return { id, name, password };
}

/** A person on file, with a phone to sign in by and a wish for work. */
export async function aPerson(file: object = {}): Promise<{ id: string; phone: string; residentId: string }> {
  const phone = somePhone();
  const residentId = someResidentId();
  const { id } = await askUntilKnown('coordinator', 'POST /api/persons', {
    residentId,
    name: '王小明',
    phone,
    division: COMMUNITY,
    education: 'SENIOR',
    skills: ['保安'],
    wish: { open: true, occupations: [OCCUPATION], minimumWage: '3000.00', workDivisions: ['330104'] },
    ...file,
  });
  return { id, phone, residentId };
}

export interface Vacancy {
  id: string;
  title: string;
}

/** A published vacancy of an employer, put down by the officer on its behalf. */
export async function aVacancy(employer: string, title: string, terms: object = {}): Promise<Vacancy> {
  const { id } = await askUntilKnown('officer', 'POST /api/vacancies', {
    employerId: employer,
    title,
    occupation: OCCUPATION,
    division: COMMUNITY,
    wageFrom: '4000.00',
    wageTo: '5000.00',
    headcount: 2,
    ...terms,
  });
  await ask('officer', `PUT /api/vacancies/${id}/publication`);
  return { id, title };
}
