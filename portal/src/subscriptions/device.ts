import { deviceList } from '../kit/device';
import type { Criteria } from './queries';

/** A subscription that was asked for on this device. */
export interface Kept {
  id: string;
  /** As people recognise it: `138****2345`. The whole number is kept nowhere. */
  phone: string;
  criteria: Criteria;
  /** By which its holder looks at it and ends it; absent until the code from the SMS was entered. */
  token?: string;
}

/** Forgetting one here does not end it: the hall goes on sending until then. */
export const { all: keptHere, keep, forget, use: useKept } = deviceList<Kept>('subscriptions');
