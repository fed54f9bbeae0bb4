import { useState } from 'react';
import type { ServiceState } from './queries';

/** What a service last told, and when; nothing where it has told nothing since the page was opened. */
export interface Told<T> {
  value: T;
  at: number;
}

export type Figures = ServiceState['figures'];

export interface ToldService extends Omit<ServiceState, 'figures'> {
  figures: { [Name in keyof Figures]: Told<number> | undefined };
  /** When all this was asked: what was told before is older than the rest. */
  askedAt: number;
}

/**
 * A machine at full load answers a question late and the next one in time: a figure that was told stays until another is
 * told. Whether a service answers is always as it was asked last.
 */
export function useLastTold(
  services: readonly ServiceState[] | undefined,
  at: number,
): readonly ToldService[] | undefined {
  const [known, setKnown] = useState<{ at: number; services: readonly ToldService[] }>();
  if (services === undefined || known?.at === at) {
    return known?.services;
  }
  const before = (name: string) => known?.services.find((it) => it.service === name);
  const told = services.map((service) => toldBy(service, at, before(service.service)));
  setKnown({ at, services: told });
  return told;
}

function toldBy(service: ServiceState, at: number, before: ToldService | undefined): ToldService {
  const figure = (name: keyof Figures) => {
    const value = service.figures[name];
    return value == null ? before?.figures[name] : { value, at };
  };
  return {
    ...service,
    askedAt: at,
    figures: {
      outboxDepth: figure('outboxDepth'),
      outboxOldestSeconds: figure('outboxOldestSeconds'),
      consumerLag: figure('consumerLag'),
      deadLetters: figure('deadLetters'),
    },
  };
}
