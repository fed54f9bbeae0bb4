import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { menuOf } from '../app/allRooms';
import { sessionQuery } from '../app/session';
import { Loading } from '../kit/states';

/** Leads whoever has just signed in to the first room of their own: staff to their day, a citizen to the file. */
export default function OwnRoom() {
  const session = useQuery(sessionQuery);
  if (session.isPending) {
    return <Loading />;
  }
  const own = session.data?.signedIn ? menuOf(session.data.roles).find((room) => room.roles) : undefined;
  return <Navigate replace to={own?.path ?? '/'} />;
}
