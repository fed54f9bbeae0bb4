import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { signIn, useSession } from '../app/session';
import { Fit } from '../myvacancies/Fit';
import { myVacanciesQuery } from '../myvacancies/queries';
import type { Vacancy } from './queries';
import { Share } from './Share';

/** How to get an open vacancy, and for a citizen how it fits. */
export function Apply({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation('vacancies');
  const { signedIn, roles } = useSession();
  return (
    <section className="vacancy-apply">
      <h2>{t('page.apply')}</h2>
      <p>{t('page.applyText')}</p>
      {roles.includes('citizen') && <HowItFits id={vacancy.id} />}
      {!signedIn && (
        <p>
          {t('page.fitSignIn')}{' '}
          <button type="button" className="text-button" onClick={() => signIn({ way: 'phone' })}>
            {t('page.signIn')}
          </button>
        </p>
      )}
      <Share title={vacancy.title} />
    </section>
  );
}

/** The hall matches the best vacancies alone; of one that is not among them it says nothing, and neither do we. */
function HowItFits({ id }: { id: string }) {
  const { t } = useTranslation('vacancies');
  const match = useQuery(myVacanciesQuery).data?.items.find((it) => it.vacancyId === id);
  return match === undefined ? (
    <p>
      <Link to="/me/vacancies">{t('page.matches')}</Link>
    </p>
  ) : (
    <div className="vacancy-fit">
      <h3>{t('page.fit')}</h3>
      <Suspense>
        <Fit match={match} />
      </Suspense>
    </div>
  );
}
