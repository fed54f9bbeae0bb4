import IdcardOutlined from '@ant-design/icons/IdcardOutlined';
import type { Room } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/me',
    load: () => import('./MyFilePage'),
    title: 'myfile:title',
    roles: ['citizen'],
    menu: { icon: IdcardOutlined, order: 20 },
  },
];
