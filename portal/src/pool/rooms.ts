import DatabaseOutlined from '@ant-design/icons/DatabaseOutlined';
import { type Room, STAFF } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/pool',
    load: () => import('./VacancyPool'),
    title: 'pool:list.title',
    roles: STAFF,
    menu: { icon: DatabaseOutlined, order: 65, roles: ['officer'] },
  },
  { path: '/pool/:id', load: () => import('./PooledVacancy'), title: 'pool:page.title', roles: STAFF },
];
