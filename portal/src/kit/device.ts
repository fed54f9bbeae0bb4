import { useSyncExternalStore } from 'react';

/** What this device keeps for whoever uses it, each item under its id. */
export interface DeviceList<T extends { id: string }> {
  /** The newest first; the same list as long as nothing changed. */
  all: () => T[];
  /** Keeps it, or what is newly known of it. */
  keep: (item: T) => void;
  forget: (id: string) => void;
  use: () => T[];
}

/**
 * A list under a name in the browser's own storage; where that is refused, as long as the page stands.
 *
 * @param most older items than these are forgotten
 */
export function deviceList<T extends { id: string }>(name: string, most?: number): DeviceList<T> {
  const listeners = new Set<() => void>();
  let passing: string | null = null;
  let known: { raw: string | null; items: T[] } = { raw: null, items: [] };

  const stored = () => {
    try {
      return localStorage.getItem(name);
    } catch {
      return passing;
    }
  };
  const all = () => {
    const raw = stored();
    if (raw !== known.raw) {
      known = { raw, items: parsed<T>(raw) };
    }
    return known.items;
  };
  const tell = () => {
    for (const listener of listeners) {
      listener();
    }
  };
  const write = (items: T[]) => {
    passing = JSON.stringify(items.slice(0, most));
    try {
      localStorage.setItem(name, passing);
    } catch {
      // Kept for the page alone.
    }
    tell();
  };
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  // Another tab of this device.
  window.addEventListener('storage', tell);
  return {
    all,
    keep: (item) => {
      const others = all();
      const isKnown = others.some((it) => it.id === item.id);
      write(isKnown ? others.map((it) => (it.id === item.id ? item : it)) : [item, ...others]);
    },
    forget: (id) => write(all().filter((it) => it.id !== id)),
    use: () => useSyncExternalStore(listen, all),
  };
}

function parsed<T>(raw: string | null): T[] {
  try {
    const found: unknown = JSON.parse(raw ?? '[]');
    return Array.isArray(found) ? (found as T[]) : [];
  } catch {
    return [];
  }
}
