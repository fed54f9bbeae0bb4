import { type Room, STAFF } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/vacancies/:id/people',
    load: () => import('./PeopleForVacancy'),
    title: 'matching:people.title',
    roles: STAFF,
  },
  {
    path: '/persons/:id/vacancies',
    load: () => import('./VacanciesForPerson'),
    title: 'matching:vacancies.title',
    roles: STAFF,
  },
];
