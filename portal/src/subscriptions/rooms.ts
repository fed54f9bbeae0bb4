import BellOutlined from '@ant-design/icons/BellOutlined';
import type { Room } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/subscriptions',
    load: () => import('./KeptSubscriptions'),
    title: 'subscriptions:kept.title',
    menu: { icon: BellOutlined, order: 35, roles: ['citizen'] },
  },
  {
    path: '/subscriptions/new',
    load: () => import('./NewSubscription'),
    title: 'subscriptions:ask.title',
  },
  {
    path: '/subscriptions/:id',
    load: () => import('./SubscriptionPage'),
    title: 'subscriptions:page.title',
  },
];
