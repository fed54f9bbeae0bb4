import DashboardOutlined from '@ant-design/icons/DashboardOutlined';
import type { Role, Room } from '../app/room';

const roles: readonly Role[] = ['administrator'];

export const rooms: Room[] = [
  {
    path: '/operations',
    load: () => import('./OperationsPage'),
    title: 'operations:page.title',
    roles,
    menu: { icon: DashboardOutlined, order: 90 },
  },
  {
    path: '/operations/messages',
    load: () => import('./Messages'),
    title: 'operations:messages.title',
    roles,
  },
];
