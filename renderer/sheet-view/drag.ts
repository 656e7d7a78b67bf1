/** A drag with the button held down, from the press to the release. */

export interface DragHandlers {
  /** at every move, and again and again while the mouse rests: the view may have scrolled under it */
  readonly follow: (event: PointerEvent) => void;
  /** `isKept` is false after Esc, and when the system took the mouse away */
  readonly finish: (isKept: boolean) => void;
}

/** ms between two steps while the mouse is held outside the view: about sixteen rows a second, slow enough to stop in time */
const repeat = 60;

/** `first` is the press that began the drag; `ended` stops it without a word. */
export function startDrag(first: PointerEvent, ended: AbortSignal, { follow, finish }: DragHandlers): void {
  let latest = first;
  const drag = new AbortController();
  const signal = AbortSignal.any([drag.signal, ended]);
  const timer = setInterval(() => follow(latest), repeat);
  signal.addEventListener('abort', () => clearInterval(timer));
  const end = (isKept: boolean) => {
    drag.abort();
    finish(isKept);
  };
  const listen = <Type extends keyof WindowEventMap>(type: Type, listener: (event: WindowEventMap[Type]) => void) =>
    window.addEventListener(type, listener, { signal, capture: true });
  listen('pointermove', (event) => {
    latest = event;
    follow(event);
  });
  listen('pointerup', () => end(true));
  listen('pointercancel', () => end(false));
  listen('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  });
}
