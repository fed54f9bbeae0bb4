import BarChartOutlined from '@ant-design/icons/BarChartOutlined';
import type { Room } from '../app/room';

export const rooms: Room[] = [
  {
    path: '/statistics',
    load: () => import('./StatisticsPage'),
    title: 'statistics:page.title',
    roles: ['officer'],
    menu: { icon: BarChartOutlined, order: 80 },
  },
];
