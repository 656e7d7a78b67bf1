import { useMediaQuery } from './media-query';

/** Whether the desktop asks for dark colours. */
export const useIsDark = (): boolean => useMediaQuery('(prefers-color-scheme: dark)');
