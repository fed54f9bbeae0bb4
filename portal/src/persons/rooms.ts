import UserOutlined from '@ant-design/icons/UserOutlined';
import { type Room, STAFF } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/persons',
    load: () => import('./PersonSearch'),
    title: 'persons:search.title',
    roles: STAFF,
    menu: { icon: UserOutlined, order: 40 },
  },
  {
    path: '/persons/new',
    load: () => import('./RegisterPerson'),
    title: 'persons:register.title',
    roles: STAFF,
  },
  {
    path: '/persons/:id',
    load: () => import('./PersonFile'),
    title: 'persons:file.title',
    roles: STAFF,
  },
];
