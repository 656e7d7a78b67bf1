import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the desktop asks for dark colours. */
export const useIsDark = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
