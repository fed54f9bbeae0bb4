/** A person and a household as the hall shows them to a station, and what every page about them asks for. */
export const PERSON = {
  id: 'p1',
  version: 3,
  name: '王*明',
  residentId: '3*****************',
  phone: '138****2345' as string | null,
  address: '春苑****' as string | null,
  birthDate: '1975-03-02',
  sex: 'MALE',
  division: '330104001001',
  education: 'JUNIOR',
  skills: ['电工'],
  employment: {
    status: 'UNEMPLOYED',
    since: '2026-09-01',
    employerId: null,
    vacancyId: null,
    referralId: null,
  },
  wish: null as object | null,
  registeredOn: '2026-03-01',
  verifiedOn: '2026-11-01',
  source: {
    registeredThrough: 'DESK',
    registeredOn: '2026-03-01',
    verifiedOn: '2026-11-01',
    surveySheet: null,
    statedOn: null,
  },
  marks: { name: 'n3', residentId: 'r3', phone: 'p3', address: 'a3' },
};

export const HOUSEHOLD = {
  id: 'h1',
  version: 2,
  division: '330104001001',
  number: '12-3',
  members: [
    { personId: 'p1', relation: 'HEAD', employment: 'UNEMPLOYED' },
    { personId: 'p2', relation: 'SPOUSE', employment: 'INACTIVE' },
  ],
  zeroEmployment: true,
  since: '2026-09-01',
};

export const STATION = {
  'GET /session': {
    body: { signedIn: true, subject: 'u', roles: ['coordinator'], divisions: ['330104001'] },
  },
  'GET /api/divisions': {
    body: {
      items: [
        { code: '330104001', name: '晨光街道' },
        { code: '330104001001', name: '春苑社区' },
        { code: '330104001002', name: '秋苑社区' },
        { code: '330104002001', name: '别处社区' },
      ],
    },
  },
  'GET /api/occupations': { body: { items: [{ code: '4-10-01-05', name: '养老护理员' }] } },
};

export const pageOf = (...items: object[]) => ({
  body: { items, next: null, total: items.length, facets: null },
});

/** People whom the hall gives by their ids, and those whom it finds for anything else. */
export const people =
  <P extends { id: string }>(known: readonly P[], found: readonly object[] = known) =>
  ({ query }: { query: URLSearchParams }) =>
    query.has('id') ? pageOf(...known.filter(({ id }) => query.getAll('id').includes(id))) : pageOf(...found);
