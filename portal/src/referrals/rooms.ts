import SolutionOutlined from '@ant-design/icons/SolutionOutlined';
import type { Room } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/employer/referrals',
    load: () => import('./SentReferrals'),
    title: 'referrals:sent.title',
    roles: ['employer'],
    menu: { icon: SolutionOutlined, order: 60 },
  },
  {
    path: '/employer/referrals/:id',
    load: () => import('./SentReferral'),
    title: 'referrals:page.title',
    roles: ['employer'],
  },
];
