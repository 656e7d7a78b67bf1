/**
 * Copy, cut and paste as the browser reports them on the text area: no permission is asked, and what another program
 * put there comes in full. Esc takes the moving frame away; Ctrl+Shift+V pastes values only.
 */
import type { Range } from '../../shared/sheet/sheet';
import { cleanText } from '../clipboard/clean-text';
import { readTable } from '../clipboard/tab-separated';
import type { Present } from './present';

export interface ClipboardRanges {
  /** what is to be copied, or why it cannot be, as a sentence */
  readonly copied: () => Range | string;
  /** where a paste begins, and what it may fill */
  readonly pasted: () => Range;
  /** while a cell is edited the text area has its own clipboard */
  readonly isEditing: () => boolean;
}

export class Clipboard {
  private readonly present: Present;
  private readonly ranges: ClipboardRanges;
  private isValuesOnly = false;

  constructor(element: HTMLElement, present: Present, ranges: ClipboardRanges, signal: AbortSignal) {
    this.present = present;
    this.ranges = ranges;
    element.addEventListener('keydown', (event) => this.press(event), { signal });
    element.addEventListener('copy', (event) => this.copy(event, 'copy'), { signal });
    element.addEventListener('cut', (event) => this.copy(event, 'cut'), { signal });
    element.addEventListener('paste', (event) => this.paste(event), { signal });
    // without these a menu's document.execCommand does nothing: the idle text area has no text selected
    element.addEventListener('beforecopy', (event) => this.allow(event), { signal });
    element.addEventListener('beforecut', (event) => this.allow(event), { signal });
  }

  private press(event: KeyboardEvent): void {
    // the paste event itself does not tell which keys asked for it
    this.isValuesOnly = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v';
    if (event.key === 'Escape' && !this.ranges.isEditing()) this.present.props.onUnmark();
  }

  private allow(event: Event): void {
    if (!this.ranges.isEditing()) event.preventDefault();
  }

  private copy(event: ClipboardEvent, kind: 'copy' | 'cut'): void {
    if (this.ranges.isEditing()) return;
    event.preventDefault();
    const range = this.ranges.copied();
    if (typeof range === 'string') return this.present.props.onCopyRefused(range);
    const payload = this.present.props.onCopy(kind, range);
    if (!payload) return;
    event.clipboardData?.setData('text/plain', payload.plain);
    event.clipboardData?.setData('text/html', payload.html);
  }

  private paste(event: ClipboardEvent): void {
    event.preventDefault();
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    if (this.ranges.isEditing()) {
      // through the browser's own editing, so that Ctrl+Z in the cell takes it back
      document.execCommand('insertText', false, textToInsert(plain));
      return;
    }
    const html = event.clipboardData?.getData('text/html') ?? '';
    this.present.props.onPaste({ plain, html }, this.ranges.pasted(), this.isValuesOnly ? 'values' : 'all');
    this.isValuesOnly = false;
  }
}

/** Excel quotes a cell of several lines and ends it with a line break: neither is meant when it goes into a text. */
function textToInsert(plain: string): string {
  const rows = readTable(plain);
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return cleanText(only ?? plain);
}
