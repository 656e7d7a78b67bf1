import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Walls of the house: who may import whom, each with its reason. Later blocks of a folder repeat what still holds there. */
const walls = {
  agGrid: {
    group: ['ag-grid-*'],
    message: 'AG Grid is known to renderer/sheet-view only, so that it can be replaced in one folder.',
  },
  textEditor: {
    group: ['@tiptap/*', 'prosemirror-*'],
    message: 'The text editor is known to renderer/report-view only, so that it can be replaced in one folder.',
  },
  word: {
    group: ['docx'],
    message: 'docx writes Word files in shared/word only.',
  },
  electron: {
    regex: '^electron$',
    message: "Only the shell's own files import electron: elsewhere require('electron') starts a download.",
  },
  node: {
    group: ['node:*', 'lowdb', 'lowdb/*'],
    message: 'Node belongs to electron/: shared and renderer also run in a page.',
  },
  exceljs: {
    group: ['exceljs', 'exceljs/*'],
    message: 'exceljs makes new workbooks in shared/workbook/create*.ts only; it must never save an opened one.',
  },
  shells: { group: ['**/electron/*'], message: 'The page reaches the machine through shared/host.ts alone.' },
  bytesOnly: {
    group: ['**/shared/**', '!**/shared/host', '!**/shared/assert-never'],
    message: 'The shells move bytes and know nothing of forms; only electron/cli may.',
  },
  page: {
    group: ['**/renderer/*', 'react', 'react-dom', 'zustand'],
    message: 'The page is a view: nothing outside it may need it.',
  },
  formsFirst: {
    group: [
      '**/document/*',
      '**/report/*',
      '**/sheet/*',
      '**/bring-in/*',
      '**/workbook/*',
      '**/print/*',
      '**/word/*',
      '**/host',
    ],
    message: 'forms are data: they know nothing of documents, sheets or files.',
  },
  documentSecond: {
    group: ['**/report/*', '**/sheet/*', '**/bring-in/*', '**/workbook/*', '**/print/*', '**/word/*', '**/host'],
    message: 'a document does not know how it looks or where it is stored.',
  },
  report: {
    group: ['**/sheet/*', '**/bring-in/*', '**/workbook/*', '**/print/*', '**/word/*', '**/host'],
    message: 'a report is written beside the tables of its document; how these look and are stored is nothing to it.',
  },
  bringIn: {
    group: ['**/workbook/*', '**/print/*', '**/word/*', '**/host'],
    message: 'what is brought in becomes documents; files are made of them elsewhere.',
  },
  sheetThird: {
    group: ['**/bring-in/*', '**/workbook/*', '**/print/*', '**/word/*', '**/host'],
    message: 'a Sheet does not know the file format it came from.',
  },
};

/** What all of shared/ does without, but for the one folder that each wall names. */
const ofShared = [
  walls.agGrid,
  walls.textEditor,
  walls.word,
  walls.electron,
  walls.node,
  walls.exceljs,
  walls.shells,
  walls.page,
];
const without = (...left) => ofShared.filter((wall) => !left.includes(wall));

const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'release', '.cache', 'test/fixtures', 'test-results'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: restrict(...ofShared),
  },
  {
    files: ['shared/forms/**/*.ts'],
    rules: restrict(...ofShared, walls.formsFirst),
  },
  {
    files: ['shared/document/**/*.ts'],
    rules: restrict(...ofShared, walls.documentSecond),
  },
  {
    files: ['shared/report/**/*.ts'],
    rules: restrict(...ofShared, walls.report),
  },
  {
    files: ['shared/word/**/*.ts'],
    rules: restrict(...without(walls.word)),
  },
  {
    files: ['shared/sheet/**/*.ts'],
    rules: restrict(...ofShared, walls.sheetThird),
  },
  {
    files: ['shared/bring-in/**/*.ts'],
    rules: restrict(...ofShared, walls.bringIn),
  },
  {
    files: ['shared/workbook/create*.ts'],
    rules: restrict(...without(walls.exceljs)),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...restrict(walls.agGrid, walls.textEditor, walls.word, walls.electron, walls.node, walls.exceljs, walls.shells),
    },
  },
  {
    files: ['renderer/sheet-view/**/*.{ts,tsx}'],
    rules: restrict(walls.textEditor, walls.word, walls.electron, walls.node, walls.exceljs, walls.shells),
  },
  {
    files: ['renderer/report-view/**/*.{ts,tsx}'],
    rules: restrict(walls.agGrid, walls.word, walls.electron, walls.node, walls.exceljs, walls.shells),
  },
  {
    files: ['electron/**/*.ts'],
    rules: restrict(walls.agGrid, walls.electron, walls.exceljs, walls.page, walls.bytesOnly),
  },
  {
    files: ['electron/main.ts', 'electron/preload.ts', 'electron/electron-host.ts'],
    rules: restrict(walls.agGrid, walls.exceljs, walls.page, walls.bytesOnly),
  },
  { files: ['electron/cli/**/*.ts'], rules: restrict(walls.agGrid, walls.electron, walls.exceljs, walls.page) },
  {
    files: ['bench/**/*.mjs', 'electron/cli/**/*.ts', 'build/**/*.mjs', 'electron/local-shell.ts'],
    rules: { 'no-console': 'off' },
  },
);
