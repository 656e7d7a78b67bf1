/** Text → runs of Word: line breaks and tabs are elements of their own. */
import { Tab, TextRun } from 'docx';
import type { IFontAttributesProperties, IRunOptions } from 'docx';

export interface RunLook extends Omit<IRunOptions, 'children' | 'text' | 'break' | 'font'> {
  /** absent: that of the style */
  readonly font?: IFontAttributesProperties;
}

/**
 * The hint makes Word set quotation marks, dashes and … in the Chinese font: they are in Latin fonts too, half as wide.
 * Control characters, which XML has no place for, are left out by docx.
 */
export function textRuns(text: string, look: RunLook = {}): TextRun[] {
  if (text === '') return [];
  return text.split('\n').map(
    (line, at) =>
      new TextRun({
        ...look,
        font: { ...look.font, hint: 'eastAsia' },
        ...(at > 0 && { break: 1 }),
        children: line.split('\t').flatMap((piece, index) => [...(index > 0 ? [new Tab()] : []), piece]),
      }),
  );
}
