/** A B C… above and 1 2 3… beside the sheet; those of the selected cells stand out. */
import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import { columnName } from '../../shared/sheet/address';
import type { Range } from '../../shared/sheet/sheet';
import { DrawnCell, type DrawnParams } from './drawn-cell';
import { styled } from './drawn-elements';
import type { GridRow } from './grid-rows';
import type { Stage } from './stage';

export class RowHeading extends DrawnCell<DrawnParams> {
  private readonly heading = new Heading('row');

  getGui(): HTMLElement {
    return this.heading.element;
  }

  override init(params: DrawnParams): void {
    // to AG Grid it is a cell like any other
    params.eGridCell.setAttribute('role', 'rowheader');
    super.init(params);
  }

  protected draw({ context, data }: DrawnParams): void {
    const row = data?.row ?? 0;
    this.heading.show(context, {
      text: String(row + 1),
      hides: context.scene.sheet.rowHeights[row + 1] === 0,
      isIn: ({ top, bottom }) => row >= top && row <= bottom,
    });
  }

  override destroy(): void {
    super.destroy();
    this.heading.detach();
  }
}

interface ColumnHeadingParams extends IHeaderParams<GridRow, Stage> {
  readonly sheetColumn: number;
  readonly hides: boolean;
}

export class ColumnHeading implements IHeaderComp {
  private readonly heading = new Heading('column');

  init(params: ColumnHeadingParams): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.heading.element;
  }

  refresh({ context, sheetColumn: column, hides }: ColumnHeadingParams): boolean {
    this.heading.show(context, {
      text: columnName(column),
      hides,
      isIn: ({ left, right }) => column >= left && column <= right,
    });
    return true;
  }

  destroy(): void {
    this.heading.detach();
  }
}

export class Corner implements IHeaderComp {
  private readonly element = styled('div', 'sheet-heading corner');

  init(): void {
    this.element.setAttribute('role', 'img');
    this.element.setAttribute('aria-label', '全选');
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh(): boolean {
    return true;
  }
}

interface Headed {
  readonly text: string;
  /** the next row or column is hidden, which a double line shows, as in Excel */
  readonly hides: boolean;
  /** whether a selected range reaches over this row or column */
  readonly isIn: (range: Range) => boolean;
}

/** One heading, which follows the selection for as long as it is on the page. */
class Heading {
  readonly element: HTMLElement;
  // changed in place: every row below an inserted one has a new number
  private readonly text = document.createTextNode('');
  private unsubscribe: (() => void) | null = null;
  private isIn: Headed['isIn'] = () => false;

  constructor(kind: 'row' | 'column') {
    this.element = styled('div', `sheet-heading ${kind}`);
    this.element.append(this.text);
  }

  show({ selected }: Stage, { text, hides, isIn }: Headed): void {
    const mark = () => this.element.classList.toggle('selected', selected.get().some(this.isIn));
    this.isIn = isIn;
    this.unsubscribe ??= selected.subscribe(mark);
    this.text.data = text;
    this.element.classList.toggle('before-hidden', hides);
    mark();
  }

  detach(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
  }
}
