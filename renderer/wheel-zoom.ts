/** Ctrl and the wheel change the zoom of the sheet, as in every spreadsheet, not that of the whole page. */
import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { Program } from './program';

export const smallestZoom = 0.5;
export const largestZoom = 2;
/** one notch of the wheel */
const step = 0.1;

export function useWheelZoom(program: Program, element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = element;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const by = event.deltaY < 0 ? step : -step;
      program.setState(({ zoom }) => {
        const next = Math.round((zoom + by) * 100) / 100;
        return { zoom: Math.min(largestZoom, Math.max(smallestZoom, next)) };
      });
    };
    // React's own listener is passive: it could not keep the browser from zooming the page
    current?.addEventListener('wheel', turn, { passive: false });
    return () => current?.removeEventListener('wheel', turn);
  }, [program, element]);
}
