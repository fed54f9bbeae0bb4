import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDivisionName } from '../kit/codes';
import { useWorkName } from '../kit/occupationGroups';
import { StateTag } from '../kit/StateTag';
import { amount, Day } from '../kit/words';
import type { Wish } from './queries';

/** What work the citizen looks for, as the file has it, and what comes of it. */
export function MyWish({ wish }: { wish: Wish | null }) {
  const { t } = useTranslation('myfile');
  return (
    <section className="panel" aria-labelledby="wish">
      <h2 id="wish">{t('wish.title')}</h2>
      {wish == null ? <p>{t('wish.none')}</p> : <Wished wish={wish} />}
      <p className="my-actions">
        {wish?.open && (
          <Link className="solid-button" to="/me/vacancies">
            {t('wish.matches')}
          </Link>
        )}
        <Link className={wish?.open ? 'plain-button' : 'solid-button'} to="/me/wish">
          {t(wish == null ? 'wish.state' : 'wish.change')}
        </Link>
        {wish != null && (
          <Link className="plain-button" to={searchFor(wish)}>
            {t('wish.search')}
          </Link>
        )}
      </p>
    </section>
  );
}

function Wished({ wish }: { wish: Wish }) {
  const { t } = useTranslation('myfile');
  const workName = useWorkName();
  const divisionName = useDivisionName();
  return (
    <>
      <p>
        <StateTag tone={wish.open ? 'good' : 'plain'}>{t(wish.open ? 'wish.open' : 'wish.closed')}</StateTag>{' '}
        <span className="quiet">
          {t('wish.statedOn')} <Day of={wish.statedOn} />
        </span>
      </p>
      <ul className="facts" aria-label={t('wish.title')}>
        {wish.occupations.map((code) => (
          <li key={code}>{workName(code)}</li>
        ))}
        {wish.workDivisions.map((code) => (
          <li key={code}>{divisionName(code)}</li>
        ))}
        {wish.minimumWage && <li>{t('wish.wage', { wage: amount(wish.minimumWage) })}</li>}
      </ul>
    </>
  );
}

/** A search takes one occupation and one place: the first of each. */
export function searchFor(wish: Wish): string {
  const criteria = {
    occupation: wish.occupations[0],
    division: wish.workDivisions[0],
    minimumWage: wish.minimumWage?.replace(/\.00$/, ''),
  };
  const named = Object.entries(criteria).filter(([, value]) => value) as [string, string][];
  return `/vacancies?${new URLSearchParams(named)}`;
}
