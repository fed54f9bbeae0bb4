import SendOutlined from '@ant-design/icons/SendOutlined';
import SolutionOutlined from '@ant-design/icons/SolutionOutlined';
import { type Room, STAFF } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/referrals',
    load: () => import('./Referrals'),
    title: 'referrals:station.title',
    roles: STAFF,
    menu: { icon: SendOutlined, order: 60 },
  },
  {
    path: '/referrals/:id',
    load: () => import('./ReferralPage'),
    title: 'referrals:page.title',
    roles: STAFF,
  },
  {
    path: '/referrals/:id/letter',
    load: () => import('./LetterPage'),
    title: 'referrals:letter.title',
    roles: STAFF,
  },
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
