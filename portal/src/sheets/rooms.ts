import FileDoneOutlined from '@ant-design/icons/FileDoneOutlined';
import { type Room, STAFF } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/survey-sheets',
    load: () => import('./SurveySheets'),
    title: 'sheets:list.title',
    roles: STAFF,
    menu: { icon: FileDoneOutlined, order: 50 },
  },
  {
    path: '/survey-sheets/:id',
    load: () => import('./SheetPage'),
    title: 'sheets:page.title',
    roles: STAFF,
  },
];
