/** Shows a Sheet as a spreadsheet: AG Grid draws rows and columns, everything the user does goes to the callbacks. */
import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { createGrid, type GridApi } from 'ag-grid-community';
import { registerGridModules } from './grid-modules';
import { gridOptions } from './grid-options';
import type { GridRow } from './grid-rows';
import { sceneOf } from './scene';
import { SheetController } from './sheet-controller';
import type { SheetViewProps } from './sheet-view-props';
import { stageOf } from './stage';
import './sheet-view.css';
import './forced-colors.css';

registerGridModules();

interface Shown {
  readonly api: GridApi<GridRow>;
  readonly controller: SheetController;
}

export function SheetView(props: SheetViewProps): ReactNode {
  const { sheet, styles, marks, proposals, zoom, dark } = props;
  const root = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<Shown | null>(null);
  const first = useRef(props);
  const scene = useMemo(() => sceneOf(sheet, styles, marks, proposals), [sheet, styles, marks, proposals]);
  const [stage] = useState(() => stageOf(scene));

  // before the effect below, which brings it to the props of every render
  useLayoutEffect(() => {
    if (!root.current || !place.current) return;
    const api = createGrid<GridRow>(place.current, gridOptions(stage));
    const controller = new SheetController(root.current, api, stage, first.current);
    shown.current = { api, controller };
    return () => {
      shown.current = null;
      controller.detach();
      api.destroy();
    };
  }, [stage]);

  useLayoutEffect(() => {
    shown.current?.controller.update(props, scene);
  });

  useLayoutEffect(() => shown.current?.api.setGridAriaProperty('label', `工作表 ${sheet.name}`), [sheet.name]);

  return (
    <div className="sheet-view" data-theme={dark ? 'dark' : 'light'} ref={root} style={{ zoom, ...frameWidth(zoom) }}>
      <div className="sheet-grid" ref={place} />
    </div>
  );
}

/** Two px on the screen at any zoom: the browser rounds thinner borders down. */
const frameWidth = (zoom: number): CSSProperties => ({ ['--jibiao-frame' as string]: `${Math.max(2, 2 / zoom)}px` });
