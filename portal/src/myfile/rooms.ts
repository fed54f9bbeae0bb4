import IdcardOutlined from '@ant-design/icons/IdcardOutlined';
import type { Role, Room } from '../app/room';

const CITIZEN: readonly Role[] = ['citizen'];

export const rooms: Room[] = [
  {
    path: '/me',
    load: () => import('./MyFilePage'),
    title: 'myfile:title',
    roles: CITIZEN,
    menu: { icon: IdcardOutlined, order: 20 },
  },
  {
    path: '/me/correction',
    load: () => import('./CorrectMyFile'),
    title: 'myfile:correct.title',
    roles: CITIZEN,
  },
  { path: '/me/wish', load: () => import('./ChangeMyWish'), title: 'myfile:wish.title', roles: CITIZEN },
  { path: '/me/looks', load: () => import('./MyLooks'), title: 'myfile:looks.title', roles: CITIZEN },
];
