import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Day } from '../kit/words';
import { ReferralStateTag } from '../referrals/ReferralCard';
import { vacancyQuery } from '../vacancies/queries';
import { earlierReferralsQuery, type Pair } from './queries';

/** Where the person was referred to this employer before: said before it is asked a second time. */
export function EarlierReferrals({ pair }: { pair: Pair }) {
  const { t } = useTranslation('matching');
  const employer = useQuery(vacancyQuery(pair.vacancyId)).data?.employerId;
  const earlier = useQuery(earlierReferralsQuery(pair.personId)).data?.items ?? [];
  const same = earlier.filter(({ employerId }) => employerId === employer);
  return same.length === 0 ? null : (
    <div className="refer-text">
      <p>{t('refer.sameEmployer')}</p>
      <ul>
        {same.map(({ id, title, issuedOn, state }) => (
          <li key={id}>
            <Link to={`/referrals/${id}`}>
              <AsWritten>{title}</AsWritten>
            </Link>{' '}
            <Day of={issuedOn} /> <ReferralStateTag state={state} />
          </li>
        ))}
      </ul>
    </div>
  );
}
