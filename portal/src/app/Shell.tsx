import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { CodesMissing } from '../kit/CodesMissing';
import { Loading } from '../kit/states';
import { menuOf } from './allRooms';
import { Entrance } from './Entrance';
import { Expired } from './Expired';
import { Menu } from './Menu';
import { Preferences } from './Preferences';
import { useSession } from './session';

/** What surrounds every room: the hall's name, the menu of whoever is signed in, language and shade. */
export function Shell() {
  const { t } = useTranslation('app');
  const session = useSession();
  const menu = session.signedIn ? menuOf(session.roles) : [];
  return (
    <div className={menu.length > 0 ? 'hall-frame with-menu' : 'hall-frame'}>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <header className="hall-header">
        <Link to="/" className="hall-name">
          <span className="hall-mark" aria-hidden="true" />
          <span>{t('name')}</span>
          <small>{t('tagline')}</small>
        </Link>
        <Preferences />
        <Entrance />
      </header>
      {menu.length > 0 && <Menu of={menu} />}
      <Main />
      {menu.length === 0 && <Footer />}
      <Expired />
      <ScrollRestoration />
    </div>
  );
}

function Main() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // A reader of the screen hears that the page is another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new address
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    // A page that begins at a field of its own has gone there already.
    if (!main.current?.contains(document.activeElement)) {
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return (
    <main id="main" ref={main} tabIndex={-1}>
      <CodesMissing />
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </main>
  );
}

function Footer() {
  const { t } = useTranslation('app');
  return (
    <footer className="hall-footer">
      <span>{t('footer')}</span>
    </footer>
  );
}
