import { useSyncExternalStore } from 'react';
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

const KEY = 'subscriptions';
const listeners = new Set<() => void>();
/** For devices that refuse to keep anything: as long as the page stands. */
let passing: string | null = null;
let known: { raw: string | null; kept: Kept[] } = { raw: null, kept: [] };

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return passing;
  }
}

function parsed(raw: string | null): Kept[] {
  try {
    const found: unknown = JSON.parse(raw ?? '[]');
    return Array.isArray(found) ? (found as Kept[]) : [];
  } catch {
    return [];
  }
}

/** What this device keeps, the newest first; the same list as long as nothing changed. */
export function keptHere(): Kept[] {
  const raw = stored();
  if (raw !== known.raw) {
    known = { raw, kept: parsed(raw) };
  }
  return known.kept;
}

function write(kept: Kept[]): void {
  passing = JSON.stringify(kept);
  try {
    localStorage.setItem(KEY, passing);
  } catch {
    // Kept for the page alone.
  }
  tell();
}

function tell(): void {
  for (const listener of listeners) {
    listener();
  }
}

/** Keeps it, or what is newly known of it. */
export function keep(subscription: Kept): void {
  write([subscription, ...keptHere().filter((it) => it.id !== subscription.id)]);
}

/** Forgets it here; the hall goes on sending until it is ended. */
export function forget(id: string): void {
  write(keptHere().filter((it) => it.id !== id));
}

// Another tab of this device.
window.addEventListener('storage', tell);

export function useKept(): Kept[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, keptHere);
}
