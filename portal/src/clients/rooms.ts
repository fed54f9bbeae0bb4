import ApiOutlined from '@ant-design/icons/ApiOutlined';
import type { Role, Room } from '../app/room';

const roles: readonly Role[] = ['administrator'];

export const rooms: Room[] = [
  {
    path: '/clients',
    load: () => import('./ClientList'),
    title: 'clients:list.title',
    roles,
    menu: { icon: ApiOutlined, order: 97 },
  },
  { path: '/clients/new', load: () => import('./NewClient'), title: 'clients:new.title', roles },
  { path: '/clients/:id', load: () => import('./ClientPage'), title: 'clients:page.title', roles },
];
