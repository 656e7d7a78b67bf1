/** What only Electron can do for the host: native dialogs, and printing by a hidden window. */
import { BrowserWindow, dialog } from 'electron';
import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { Ports } from './machine-host';

const workbooks: FileFilter = { name: 'Excel 工作簿', extensions: ['xlsx', 'xlsm', 'xltx'] };
const broughtIn = ['docx', 'html', 'htm', 'mht', 'mhtml', 'txt', 'csv'];
const openable: FileFilter = {
  name: '工作簿、网页、Word 文件和文本',
  extensions: [...workbooks.extensions, 'xls', 'et', ...broughtIn],
};
const anyFile: FileFilter = { name: '所有文件', extensions: ['*'] };
const pdfs: FileFilter = { name: 'PDF 文件', extensions: ['pdf'] };
const profiles: FileFilter = { name: '评价规则', extensions: ['json'] };

const words: FileFilter = { name: 'Word 文件', extensions: ['docx'] };

const filterOf = (name: string): FileFilter =>
  [pdfs, profiles, words].find(({ extensions }) => extensions.some((ending) => name.endsWith(`.${ending}`))) ??
  workbooks;

export interface ElectronPortsOptions {
  /** an address under which a window finds this page, and a function that takes it away again */
  readonly serve: (html: string) => { address: string; remove: () => void };
}

export function electronPorts({ serve }: ElectronPortsOptions): Ports {
  return {
    shell: 'electron',
    pickFile: async () => {
      const options: OpenDialogOptions = { title: '打开', properties: ['openFile'], filters: [openable, anyFile] };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    pickSavePath: async (suggestedName) => {
      const filters = [filterOf(suggestedName.toLowerCase())];
      const options: SaveDialogOptions = { title: '另存为', defaultPath: suggestedName, filters };
      const window = BrowserWindow.getFocusedWindow();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    },
    printPdf: async (html) => {
      const page = serve(html);
      const window = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
      });
      try {
        await window.loadURL(page.address);
        await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
        return await window.webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: false,
        });
      } finally {
        window.destroy();
        page.remove();
      }
    },
  };
}
