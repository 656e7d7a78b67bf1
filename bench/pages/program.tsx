/** The program's grid: SheetView with state, edit commands, view, evaluation and autosave, as in the editor page. */
import { createRoot } from 'react-dom/client';
import { EditorPage, Grid } from '../../renderer/editor-page';
import { hostOver } from '../../renderer/host-client';
import { createJibiao, JibiaoContext } from '../../renderer/jibiao';
import { selectCell } from '../../renderer/navigation';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { emptyHistory } from '../../shared/document/history';
import { catalogue } from '../../shared/forms/catalogue';
import { recognise } from '../../shared/sheet/recognise';
import type { Sheet } from '../../shared/sheet/sheet';
import { startDocument } from '../../shared/sheet/view';
import type { Origin } from '../../shared/sheet/view';
import { frameTimes, keyRecorder, showRow, timeToPaint } from './bench-page';
import { editedColumn, firstIndicator, formOfSize, rowsAsked } from './form-of-size';
import './page.css';

const workbook = formOfSize(rowsAsked());
const [sheet] = workbook.sheets as [Sheet];
const origin: Origin = { kind: 'opened', workbook, recognitions: recognise(workbook, catalogue) };

/** A machine that keeps drafts and has nothing else. */
const host = hostOver(async (call) => ({
  ok: true,
  answer: call === 'writeDraft' ? { savedAt: new Date().toISOString() } : {},
}));
const jibiao = createJibiao(host);
const root = document.getElementById('root') as HTMLElement;
const isWholePage = new URLSearchParams(location.search).has('whole');

function start(): void {
  jibiao.program.setState({
    editor: {
      origin,
      file: null,
      name: '自评表.xlsx',
      original: new Uint8Array(),
      diskHash: null,
      broughtIn: null,
      document: startDocument(origin),
      saved: { step: undefined },
      history: emptyHistory,
      pending: null,
      explaining: null,
      results: [],
      sheet: 0,
      selections: {},
      report: null,
      places: {},
      reached: null,
      draftId: 'bench',
    },
  });
  createRoot(root).render(
    <JibiaoContext value={jibiao}>
      {isWholePage ? (
        <FluentProvider theme={webLightTheme} style={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
          <EditorPage />
        </FluentProvider>
      ) : (
        <Grid />
      )}
    </JibiaoContext>,
  );
}

window.bench = {
  ...keyRecorder(),
  show: () => timeToPaint(start, () => root.textContent.includes('指标3：')),
  goTo: (row) => {
    showRow(root, sheet.rowHeights, firstIndicator(sheet) + row);
    selectCell(jibiao.program, 0, firstIndicator(sheet) + row, editedColumn);
  },
  scroll: (frames, step) => frameTimes(root, frames, step),
};
