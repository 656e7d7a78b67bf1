/** The parts of AG Grid Community that the sheet needs; selection, editing and the clipboard are our own. */
import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
} from 'ag-grid-community';

/** AG Grid keeps one registry per page; asking twice does nothing. */
export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    CellStyleModule,
    ClientSideRowModelApiModule,
    ClientSideRowModelModule,
    LocaleModule,
    PinnedRowModule,
    RenderApiModule,
    RowApiModule,
  ]);
}
