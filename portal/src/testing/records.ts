import type { Employer } from '../api';

/** A published vacancy. */
export const VACANCY: Employer['VacancyView'] = {
  id: 'v1',
  employerId: 'e1',
  employerName: '晨光养老院',
  title: '养老护理员',
  description: '照料老人',
  occupation: '4-10-01-05',
  division: '330104001001',
  address: null,
  wageFrom: '4500.00',
  wageTo: '6000.50',
  headcount: 3,
  openings: 2,
  educationAtLeast: null,
  ageFrom: 18,
  ageTo: null,
  skills: ['急救'],
  state: 'PUBLISHED',
  closureReason: null,
  publishedOn: '2026-11-20',
  closedOn: null,
  expiresOn: '2099-12-31',
};

/** A referral without an answer. */
export const REFERRAL: Employer['ReferralView'] = {
  id: 'r1',
  number: '2026-000123' as string | null,
  personId: 'p1',
  vacancyId: 'v1',
  employerId: 'e1',
  employerName: '晨光养老院',
  title: '养老护理员',
  state: 'ISSUED',
  issuedOn: '2026-11-20',
  validUntil: null,
  answeredOn: null,
  withdrawnOn: null,
  reason: null,
  reasonText: null,
  startDate: null,
  wage: null,
};
