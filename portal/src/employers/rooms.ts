import BankOutlined from '@ant-design/icons/BankOutlined';
import ShopOutlined from '@ant-design/icons/ShopOutlined';
import type { Role, Room } from '../app/room';

const EMPLOYER: readonly Role[] = ['employer'];

export const rooms: Room[] = [
  {
    path: '/employer',
    load: () => import('./MyVacancies'),
    title: 'employers:mine.title',
    roles: EMPLOYER,
    menu: { icon: ShopOutlined, order: 70 },
  },
  {
    path: '/employer/vacancies/new',
    load: () => import('./NewVacancy'),
    title: 'employers:draft.title',
    roles: EMPLOYER,
  },
  {
    path: '/employer/vacancies/:id',
    load: () => import('./MyVacancy'),
    title: 'employers:page.title',
    roles: EMPLOYER,
  },
  {
    path: '/employer/vacancies/:id/change',
    load: () => import('./ChangeVacancy'),
    title: 'employers:change.title',
    roles: EMPLOYER,
  },
  {
    path: '/employer/file',
    load: () => import('./MyEmployer'),
    title: 'employers:file.title',
    roles: EMPLOYER,
    menu: { icon: BankOutlined, order: 75 },
  },
  {
    path: '/employer/file/change',
    load: () => import('./ChangeMyEmployer'),
    title: 'employers:file.change',
    roles: EMPLOYER,
  },
];
