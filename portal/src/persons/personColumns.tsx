import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { ageOf, Day, Sex } from '../kit/words';
import { EmploymentTag } from './EmploymentTag';
import type { Person } from './queries';

/** A person in a list at a desk. */
export function usePersonColumns(): NonNullable<TableProps<Person>['columns']> {
  const { t } = useTranslation(['persons', 'kit']);
  return [
    {
      title: t('field.name'),
      rowScope: 'row',
      render: (_, person) => (
        <Link to={`/persons/${person.id}`}>
          <AsWritten>{person.name}</AsWritten>
        </Link>
      ),
    },
    {
      title: t('column.who'),
      render: (_, person) => (
        <>
          <Sex of={person.sex} /> · {t('age', { age: ageOf(person.birthDate) })}
        </>
      ),
    },
    { title: t('field.division'), render: (_, person) => <Division code={person.division} /> },
    {
      title: t('employment.title'),
      render: (_, person) => <EmploymentTag of={person.employment} />,
    },
    {
      title: t('field.education'),
      render: (_, { education }) => (education == null ? '—' : t(`kit:education.${education}`)),
    },
    {
      title: t('field.skills'),
      className: 'person-skills',
      render: (_, person) => person.skills.join(t('comma')) || '—',
    },
    {
      title: t('wish.title'),
      render: (_, { wish }) => (wish == null ? '—' : t(wish.open ? 'wish.open' : 'wish.closed')),
    },
    { title: t('source.verifiedOn'), render: (_, person) => <Day of={person.verifiedOn} /> },
  ];
}
