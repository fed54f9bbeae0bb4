import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import type { Room } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/figures',
    load: () => import('./FiguresPage'),
    title: 'figures:page.title',
    roles: ['officer'],
    menu: { icon: BarChartOutlined, order: 80 },
  },
];
