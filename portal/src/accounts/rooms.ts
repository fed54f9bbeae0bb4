import TeamOutlined from '@ant-design/icons/TeamOutlined';
import type { Role, Room } from '../app/room';

const roles: readonly Role[] = ['administrator'];

export const rooms: Room[] = [
  {
    path: '/accounts',
    load: () => import('./AccountList'),
    title: 'accounts:list.title',
    roles,
    menu: { icon: TeamOutlined, order: 95 },
  },
  { path: '/accounts/new', load: () => import('./NewAccount'), title: 'accounts:new.title', roles },
  { path: '/accounts/:id', load: () => import('./AccountPage'), title: 'accounts:page.title', roles },
];
