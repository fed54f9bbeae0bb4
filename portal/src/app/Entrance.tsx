import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../kit/AsWritten';
import { useDivisionName } from '../kit/codes';
import { employerQuery } from '../kit/employer';
import { useDivisions } from '../kit/reference';
import { type Session, sessionQuery, signIn, signOut } from './session';

/** The way in, or who is in and the way out. */
export function Entrance() {
  const { t } = useTranslation('app');
  const session = useQuery(sessionQuery);
  if (session.data === undefined) {
    return <span className="hall-entrance" />;
  }
  return session.data.signedIn ? (
    <div className="hall-entrance hall-signed-in">
      <Who session={session.data} />
      <button type="button" className="plain-button" onClick={signOut}>
        {t('signOut')}
      </button>
    </div>
  ) : (
    <WaysIn />
  );
}

/** Asks first who comes, so that nobody meets the form of others. */
function WaysIn() {
  const { t } = useTranslation('app');
  const asking = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className="solid-button hall-entrance"
        onClick={() => asking.current?.showModal()}
      >
        {t('signIn')}
      </button>
      <dialog ref={asking} className="hall-dialog hall-ways" aria-labelledby="ways-in">
        <h2 id="ways-in">{t('ways.title')}</h2>
        {(['phone', 'password'] as const).map((way) => (
          <button key={way} type="button" className="plain-button" onClick={() => signIn({ way })}>
            <strong>{t(`ways.${way}`)}</strong>
            <span className="quiet">{t(`ways.${way}For`)}</span>
          </button>
        ))}
        <form method="dialog" className="dialog-actions">
          <button type="submit" className="plain-button">
            {t('ways.cancel')}
          </button>
        </form>
      </dialog>
    </>
  );
}

/** As whom somebody is signed in, as far as the provider says it: the account, what it may do, where, and for whom. */
function Who({ session }: { session: Session }) {
  const { t } = useTranslation('app');
  const roles = session.roles.map((role) => t(`role.${role}`)).join(t('comma'));
  return (
    <p className="hall-who">
      <span className="visually-hidden">{t('signedInAs')}</span>
      {session.name && <strong>{session.name}</strong>}
      <span>
        {roles}
        {session.divisions.length > 0 && <Where divisions={session.divisions} />}
        {session.employer && <Firm id={session.employer} />}
      </span>
    </p>
  );
}

/** Nothing until the name is there. */
function Firm({ id }: { id: string }) {
  const { data } = useQuery(employerQuery(id));
  return (
    data && (
      <>
        {' '}
        · <AsWritten>{data.name}</AsWritten>
      </>
    )
  );
}

const NAMED = 2;

/** Nothing until the names are there: a number tells nobody where. */
function Where({ divisions }: { divisions: readonly string[] }) {
  const { t } = useTranslation('app');
  const isKnown = useDivisions().length > 0;
  const nameOf = useDivisionName();
  if (!isKnown) {
    return null;
  }
  const isShort = divisions.length <= NAMED;
  const names = (isShort ? divisions : divisions.slice(0, 1)).map(nameOf).join(t('comma'));
  return (
    <>
      {' · '}
      <AsWritten>{isShort ? names : t('divisions', { names, count: divisions.length - 1 })}</AsWritten>
    </>
  );
}
