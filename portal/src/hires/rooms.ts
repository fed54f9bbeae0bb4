import HistoryOutlined from '@ant-design/icons/HistoryOutlined';
import { type Room, STAFF } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/hires',
    load: () => import('./HireList'),
    title: 'hires:list.title',
    roles: STAFF,
    menu: { icon: HistoryOutlined, order: 75, roles: ['officer'] },
  },
  { path: '/hires/:referral', load: () => import('./HirePage'), title: 'hires:page.title', roles: STAFF },
];
