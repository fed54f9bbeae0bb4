import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery, signIn } from './session';

/** Says that the session has ended while somebody worked; what they typed stays on the page and in its draft. */
export function Expired() {
  const { t } = useTranslation('app');
  const signedIn = useQuery(sessionQuery).data?.signedIn;
  const [wasSignedIn, setWasSignedIn] = useState(false);
  useEffect(() => {
    if (signedIn) {
      setWasSignedIn(true);
    }
  }, [signedIn]);
  if (!wasSignedIn || signedIn !== false) {
    return null;
  }
  return (
    <div className="hall-expired" role="alert">
      <p>{t('expired')}</p>
      <button type="button" className="solid-button" onClick={() => signIn()}>
        {t('signInAgain')}
      </button>
    </div>
  );
}
