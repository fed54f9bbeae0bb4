import { useMemo } from 'react';
import { useSession } from '../app/session';
import { deviceList } from '../kit/device';

/** A sheet that was sent from this device: the hall lists none, it shows each to those who know its number. */
interface SentHere {
  id: string;
  /** Who sent it: desks share devices. */
  by: string;
  /** Its refused rows were put right, or need not be. */
  mended?: boolean;
}

const MOST = 50;
const sent = deviceList<SentHere>('survey-sheets', MOST);

export const keepSheet = sent.keep;
export const forgetSheet = sent.forget;

/** The sheets that whoever is signed in sent from here, the newest first. */
export function useSheetsSentHere(): SentHere[] {
  const all = sent.use();
  const { subject } = useSession();
  return useMemo(() => all.filter(({ by }) => by === subject), [all, subject]);
}
