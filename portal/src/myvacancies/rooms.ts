import StarOutlined from '@ant-design/icons/StarOutlined';
import type { Room } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/me/vacancies',
    load: () => import('./MyVacancies'),
    title: 'myvacancies:menu',
    roles: ['citizen'],
    menu: { icon: StarOutlined, order: 25 },
  },
];
