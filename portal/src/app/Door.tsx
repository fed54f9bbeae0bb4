import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading, Notice } from '../kit/states';
import { mayEnter, type Room } from './room';
import { sessionQuery, signIn, wayOf } from './session';

/** Lets in who may enter a room, and says to everyone else what to do. */
export function Door({ room, children }: { room: Room; children: ReactNode }) {
  return (
    <Suspense fallback={<Loading />}>
      <Title of={room.title} />
      {room.roles === undefined ? children : <Guard room={room}>{children}</Guard>}
    </Suspense>
  );
}

function Guard({ room, children }: { room: Room; children: ReactNode }) {
  const { t } = useTranslation('app');
  const session = useQuery(sessionQuery);
  if (session.isPending) {
    return <Loading />;
  }
  if (session.data === undefined) {
    return <Failed page problem={session.error} retry={session.refetch} />;
  }
  if (!session.data.signedIn) {
    return (
      <Notice page title={t('door.signIn')} text={t('door.signInText')}>
        <Button type="primary" size="large" onClick={() => signIn({ way: wayOf(room.roles) })}>
          {t('signIn')}
        </Button>
      </Notice>
    );
  }
  if (!mayEnter(room, session.data.roles)) {
    return <Notice page title={t('door.notYours')} text={t('door.notYoursText')} />;
  }
  return children;
}

function Title({ of }: { of: string }) {
  const [folder = 'app', key = ''] = of.split(':');
  const { t } = useTranslation(folder as 'app');
  const name = t(key as 'name');
  const hall = useTranslation('app').t('name');
  useEffect(() => {
    document.title = `${name} · ${hall}`;
  }, [name, hall]);
  return null;
}
