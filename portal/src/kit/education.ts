/** Schooling, the lowest first. */
export const EDUCATIONS = [
  'PRIMARY',
  'JUNIOR',
  'SENIOR',
  'VOCATIONAL',
  'COLLEGE',
  'BACHELOR',
  'MASTER',
] as const;
