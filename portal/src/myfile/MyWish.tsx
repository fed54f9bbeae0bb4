import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDivisionName } from '../kit/codes';
import { useOccupationGroupName } from '../kit/occupationGroups';
import { useNameOf, useOccupations } from '../kit/reference';
import { StateTag } from '../kit/StateTag';
import { amount, Day } from '../kit/words';
import type { MyFile } from './queries';

const WHOLE_OCCUPATION = 10;

/** What work the citizen looks for, as the file has it, with a search that begins there. */
export function MyWish({ wish }: { wish: MyFile['wish'] }) {
  const { t } = useTranslation('myfile');
  return (
    <section className="panel" aria-labelledby="wish">
      <h2 id="wish">{t('wish.title')}</h2>
      {wish === null ? <p>{t('wish.none')}</p> : <Wish wish={wish} />}
    </section>
  );
}

function Wish({ wish }: { wish: NonNullable<MyFile['wish']> }) {
  const { t } = useTranslation('myfile');
  const occupationName = useNameOf(useOccupations());
  const groupName = useOccupationGroupName();
  const divisionName = useDivisionName();
  const nameOf = (code: string) => (code.length === WHOLE_OCCUPATION ? occupationName : groupName)(code);
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
          <li key={code}>{nameOf(code)}</li>
        ))}
        {wish.workDivisions.map((code) => (
          <li key={code}>{divisionName(code)}</li>
        ))}
        {wish.minimumWage && <li>{t('wish.wage', { wage: amount(wish.minimumWage) })}</li>}
      </ul>
      <p className="my-note">
        <Link className="plain-button" to={searchFor(wish)}>
          {t('wish.search')}
        </Link>
      </p>
    </>
  );
}

/** A search takes one occupation and one place: the first of each. */
export function searchFor(wish: NonNullable<MyFile['wish']>): string {
  const criteria = {
    occupation: wish.occupations[0],
    division: wish.workDivisions[0],
    minimumWage: wish.minimumWage?.replace(/\.00$/, ''),
  };
  const named = Object.entries(criteria).filter(([, value]) => value) as [string, string][];
  return `/vacancies?${new URLSearchParams(named)}`;
}
