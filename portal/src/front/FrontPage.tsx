import './front.css';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { rooms } from '../app/allRooms';
import { mayEnter } from '../app/room';
import { SEARCH_FIELD } from '../app/Shortcuts';
import { signIn, useSession, wayOf } from '../app/session';
import { useOccupationGroupName } from '../kit/occupationGroups';
import { Failed, Loading, Notice } from '../kit/states';
import { amount } from '../kit/words';
import { findVacancies } from '../vacancies/queries';
import { VacancyCard } from '../vacancies/VacancyCard';
import '../vacancies/vacancies.css';

const NEWEST = 6;
const GROUPS = 8;

/** What became of a sign-in that led back here. */
function SignInNews({ of }: { of: string | null }) {
  const { t } = useTranslation('front');
  if (of !== 'failed' && of !== 'away') {
    return null;
  }
  return (
    <p role="alert" className="front-alert">
      {t(of === 'failed' ? 'signInFailed' : 'signInAway')}
    </p>
  );
}

/** The hall's front page: what most people come for first, everything else one press away. */
export default function FrontPage() {
  // With the texts of the cards: were they waited for later, the page would be hidden meanwhile, and what is typed lost.
  const { t } = useTranslation(['front', 'vacancies']);
  const newest = useQuery({
    queryKey: ['vacancies', 'newest'],
    queryFn: () => findVacancies({ sort: 'NEWEST' }, undefined, NEWEST),
  });
  const [address] = useSearchParams();
  const total = newest.data?.total;
  return (
    <>
      <section className="front-hero">
        <div className="front-hero-inner">
          <SignInNews of={address.get('sign-in')} />
          <h1>{t('hero')}</h1>
          <p className="front-lead">
            {total ? t('leadWith', { count: total, total: amount(total) }) : t('lead')}
          </p>
          <Search />
          <Groups counts={newest.data?.facets?.occupationGroup ?? {}} />
        </div>
      </section>
      <div className="page front-page">
        <Services />
        <section aria-labelledby="newest">
          <div className="page-head">
            <h2 id="newest">{t('newest')}</h2>
            <Link to="/vacancies">{t('all')} →</Link>
          </div>
          {newest.isPending && <Loading rows={4} />}
          {newest.error && <Failed problem={newest.error} retry={newest.refetch} />}
          {newest.data?.items.length === 0 && (
            <Notice title={t('none')} text={t('noneText')}>
              <Link to="/subscriptions/new">{t('service.alerts.title')}</Link>
            </Notice>
          )}
          <ul className="cards front-cards">
            {newest.data?.items.map((vacancy) => (
              <li key={vacancy.id}>
                <VacancyCard vacancy={vacancy} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Search() {
  const { t } = useTranslation('front');
  const navigate = useNavigate();
  // What stands in the field is searched for, whatever this page knew of it when it was drawn last.
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    navigate(words ? `/vacancies?q=${encodeURIComponent(words)}` : '/vacancies');
  };
  return (
    <search>
      <form className="front-search" onSubmit={search}>
        <input
          type="search"
          aria-label={t('words')}
          placeholder={t('wordsHint')}
          maxLength={100}
          name="q"
          {...SEARCH_FIELD}
        />
        <button type="submit" className="solid-button">
          {t('search')}
        </button>
      </form>
    </search>
  );
}

function Groups({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation('front');
  const groupName = useOccupationGroupName();
  const most = Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .slice(0, GROUPS);
  return most.length === 0 ? null : (
    <ul className="front-groups" aria-label={t('groups')}>
      {most.map(([code]) => (
        <li key={code}>
          <Link to={`/vacancies?occupation=${code}`}>{groupName(code)}</Link>
        </li>
      ))}
    </ul>
  );
}

const SERVICES = [
  { name: 'matches', path: '/me/vacancies', toVisitors: false },
  { name: 'alerts', path: '/subscriptions/new', toVisitors: true },
  { name: 'myfile', path: '/me', toVisitors: true },
  { name: 'referrals', path: '/me/referrals', toVisitors: false },
  { name: 'employers', path: '/employer', toVisitors: true },
] as const;

/** What else the hall does: for visitors what it begins with, for whoever signed in what is theirs. */
function Services() {
  const { t } = useTranslation('front');
  const { signedIn, roles } = useSession();
  const open = SERVICES.map((service) => ({
    ...service,
    room: rooms.find((room) => room.path === service.path),
  })).filter(({ room, toVisitors }) => room !== undefined && (signedIn ? mayEnter(room, roles) : toVisitors));
  return (
    <section className="front-services" aria-label={t('services')}>
      {open.map(({ name, path, room }) => (
        <article key={name} className="card">
          <h2>
            {signedIn || room?.roles === undefined ? (
              <Link to={path} className="card-link">
                {t(`service.${name}.title`)}
              </Link>
            ) : (
              <button
                type="button"
                className="card-link front-card-button"
                onClick={() => signIn({ to: path, way: wayOf(room.roles) })}
              >
                {t(`service.${name}.title`)}
              </button>
            )}
          </h2>
          <p className="quiet">{t(`service.${name}.text`)}</p>
        </article>
      ))}
    </section>
  );
}
