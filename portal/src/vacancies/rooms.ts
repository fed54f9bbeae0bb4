import SearchOutlined from '@ant-design/icons/SearchOutlined';
import type { Room } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/vacancies',
    load: () => import('./VacancySearch'),
    title: 'vacancies:search.title',
    menu: { icon: SearchOutlined, order: 30, roles: ['citizen', 'coordinator', 'officer'], also: ['/pool'] },
  },
  { path: '/vacancies/:id', load: () => import('./VacancyPage'), title: 'vacancies:page.title' },
];
