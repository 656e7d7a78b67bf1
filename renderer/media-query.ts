import { useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds, such as `(prefers-color-scheme: dark)`; follows the desktop while the page is open. */
export function useMediaQuery(text: string): boolean {
  const query = useMemo(() => window.matchMedia(text), [text]);
  return useSyncExternalStore(
    (onChange) => {
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => query.matches,
  );
}
