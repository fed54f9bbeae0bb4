import SolutionOutlined from '@ant-design/icons/SolutionOutlined';
import type { Room } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/me/referrals',
    load: () => import('./MyReferrals'),
    title: 'myreferrals:title',
    roles: ['citizen'],
    menu: { icon: SolutionOutlined, order: 60 },
  },
  {
    path: '/me/referrals/:id',
    load: () => import('./MyReferral'),
    title: 'myreferrals:page',
    roles: ['citizen'],
  },
];
