/** A grid cell on the page, known to its row, so that it can be drawn anew without asking AG Grid for it. */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from './grid-rows';
import type { Stage } from './stage';

export type DrawnParams = ICellRendererParams<GridRow, unknown, Stage>;

export abstract class DrawnCell<Params extends DrawnParams> implements ICellRendererComp<GridRow> {
  private forget: (() => void) | null = null;

  init(params: Params): void {
    const { data, column } = params;
    const name = column?.getColId() ?? '';
    const again = () => this.draw(params);
    data?.drawn.set(name, again);
    this.forget = () => {
      // another cell may stand there by now
      if (data?.drawn.get(name) === again) data.drawn.delete(name);
    };
    again();
  }

  abstract getGui(): HTMLElement;

  /** Draws what stands there now; `params` stay the same for as long as the cell is on the page. */
  protected abstract draw(params: Params): void;

  /** AG Grid asks for this when its own idea of the cell changed: it makes another one. */
  refresh(): boolean {
    return false;
  }

  destroy(): void {
    this.forget?.();
  }
}
