import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Division } from '../kit/codes';
import { Day } from '../kit/words';
import { HouseholdName } from './HouseholdName';
import type { Household } from './queries';
import { ZeroEmploymentTag } from './ZeroEmploymentTag';

/** A household in a list on a phone. */
export function HouseholdCard({ household }: { household: Household }) {
  const { t } = useTranslation('households');
  return (
    <article className="card">
      <div className="card-head">
        <h2>
          <Link to={`/households/${household.id}`} className="card-link">
            <HouseholdName household={household} />
          </Link>
        </h2>
        <ZeroEmploymentTag household={household} />
      </div>
      <p className="quiet">
        <Division code={household.division} />
        {household.number != null && ` · ${t('numbered', { number: household.number })}`}
      </p>
      <ul className="facts">
        <li>{t('members.count', { count: household.members.length })}</li>
        <li>{t('members.employed', { count: employed(household) })}</li>
        {household.zeroEmployment && household.since && (
          <li>
            {t('since')} <Day of={household.since} />
          </li>
        )}
      </ul>
    </article>
  );
}

export function employed({ members }: Household): number {
  return members.filter((member) => member.employment === 'EMPLOYED').length;
}
