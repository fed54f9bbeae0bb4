import type { TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Division } from '../kit/codes';
import { Count, Day } from '../kit/words';
import { employed } from './HouseholdCard';
import { HouseholdName } from './HouseholdName';
import type { Household } from './queries';
import { ZeroEmploymentTag } from './ZeroEmploymentTag';

/** A household in a list at a desk. */
export function useHouseholdColumns(): NonNullable<TableProps<Household>['columns']> {
  const { t } = useTranslation('households');
  return [
    {
      title: t('page.title'),
      rowScope: 'row',
      render: (_, household) => (
        <Link to={`/households/${household.id}`}>
          <HouseholdName household={household} />
        </Link>
      ),
    },
    { title: t('field.number'), render: (_, household) => household.number ?? '—' },
    { title: t('field.division'), render: (_, household) => <Division code={household.division} /> },
    { title: t('members.title'), render: (_, household) => <Count of={household.members.length} /> },
    { title: t('members.inWork'), render: (_, household) => <Count of={employed(household)} /> },
    {
      title: t('zeroEmployment'),
      render: (_, household) =>
        household.zeroEmployment ? (
          <>
            <ZeroEmploymentTag household={household} /> <Day of={household.since} />
          </>
        ) : (
          '—'
        ),
    },
  ];
}
