import HomeOutlined from '@ant-design/icons/HomeOutlined';
import { type Room, STAFF } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/households',
    load: () => import('./HouseholdSearch'),
    title: 'households:search.title',
    roles: STAFF,
    menu: { icon: HomeOutlined, order: 45 },
  },
  {
    path: '/households/new',
    load: () => import('./NewHousehold'),
    title: 'households:create.title',
    roles: STAFF,
  },
  {
    path: '/households/:id',
    load: () => import('./HouseholdPage'),
    title: 'households:page.title',
    roles: STAFF,
  },
];
