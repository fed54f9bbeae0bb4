import HomeOutlined from '@ant-design/icons/HomeOutlined';
import type { Room } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/',
    load: () => import('./FrontPage'),
    title: 'front:title',
    menu: { icon: HomeOutlined, order: 10, roles: ['citizen'] },
  },
];
