/** The floor for typing: a bare text area on an empty page. */
import { keyRecorder, timeToPaint } from './bench-page';

const area = document.createElement('textarea');

window.bench = {
  ...keyRecorder(),
  show: () =>
    timeToPaint(
      () => document.body.append(area),
      () => area.isConnected,
    ),
  goTo: () => area.focus(),
  scroll: () => Promise.resolve([]),
};
