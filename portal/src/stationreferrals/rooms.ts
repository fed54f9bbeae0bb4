import SendOutlined from '@ant-design/icons/SendOutlined';
import { type Room, STAFF } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/referrals',
    load: () => import('./Referrals'),
    title: 'stationreferrals:list.title',
    roles: STAFF,
    menu: { icon: SendOutlined, order: 60, also: ['/hires'] },
  },
  {
    path: '/referrals/:id',
    load: () => import('./ReferralPage'),
    title: 'stationreferrals:page.title',
    roles: STAFF,
  },
  {
    path: '/referrals/:id/letter',
    load: () => import('./LetterPage'),
    title: 'stationreferrals:letter.title',
    roles: STAFF,
  },
];
