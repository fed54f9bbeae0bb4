import ScheduleOutlined from '@ant-design/icons/ScheduleOutlined';
import { type Room, STAFF } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/today',
    load: () => import('./Today'),
    title: 'today:title',
    roles: STAFF,
    menu: { icon: ScheduleOutlined, order: 20 },
  },
];
