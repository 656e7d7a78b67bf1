/** Shows a Sheet as a spreadsheet: AG Grid draws rows and columns, everything the user does goes to the callbacks. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { AgGridReact } from 'ag-grid-react';
import type { GridApi } from 'ag-grid-community';
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

export function SheetView(props: SheetViewProps): ReactNode {
  const { sheet, styles, marks, zoom, dark } = props;
  const root = useRef<HTMLDivElement>(null);
  const controller = useRef<SheetController | null>(null);
  const latest = useRef(props);
  const scene = useMemo(() => sceneOf(sheet, styles, marks), [sheet, styles, marks]);
  const [stage] = useState(() => stageOf(scene));
  const [options] = useState(() => gridOptions(stage));
  const [api, setApi] = useState<GridApi<GridRow> | null>(null);

  useLayoutEffect(() => {
    latest.current = props;
    controller.current?.update(props, scene);
  });

  useEffect(() => {
    if (!api || api.isDestroyed() || !root.current) return;
    const attached = new SheetController(root.current, api, stage, latest.current);
    controller.current = attached;
    attached.update(latest.current, sceneOf(latest.current.sheet, latest.current.styles, latest.current.marks));
    return () => {
      controller.current = null;
      attached.detach();
    };
  }, [api, stage]);

  useEffect(() => api?.setGridAriaProperty('label', `工作表 ${sheet.name}`), [api, sheet.name]);
  // the same element, so that AG Grid does not compare its options at every key
  const grid = useMemo(
    () => <AgGridReact<GridRow> {...options} onGridReady={(event) => setApi(event.api)} />,
    [options],
  );

  return (
    <div className="sheet-view" data-theme={dark ? 'dark' : 'light'} ref={root} style={{ zoom, ...frameWidth(zoom) }}>
      {grid}
    </div>
  );
}

/** Two px on the screen at any zoom: the browser rounds thinner borders down. */
const frameWidth = (zoom: number): CSSProperties => ({ ['--jibiao-frame' as string]: `${Math.max(2, 2 / zoom)}px` });
