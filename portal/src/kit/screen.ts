import { useSyncExternalStore } from 'react';

/** Where hall.css moves the menu from the foot to the side. */
const DESK = '(min-width: 900px)';

/** Whether there is room for tables and for what stands beside them. */
export function useIsDesk(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const width = window.matchMedia(DESK);
      width.addEventListener('change', changed);
      return () => width.removeEventListener('change', changed);
    },
    () => window.matchMedia(DESK).matches,
  );
}
