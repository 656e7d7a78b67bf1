/** The notes of a sheet (comments and threaded comments) after its rows were changed: they follow their cells. */
import { addressOf, parseRange } from '../sheet/address';
import type { KeptAt } from './rows-boxes';
import { applySplices, attributeSplice } from './splice';
import type { Splice } from './splice';
import { descendants, parseXml } from './xml';

export function shiftNotes(text: string, keptAt: KeptAt): string {
  const notes = [...descendants(parseXml(text))].filter(({ name }) => name === 'comment' || name === 'threadedComment');
  const splices = notes.flatMap((note): Splice[] => {
    const range = parseRange(note.attributes['ref'] ?? '');
    if (!range) return [];
    const row = keptAt(range.top, range.left);
    if (row === null) return [{ start: note.start, end: note.end, text: '' }];
    return row === range.top ? [] : [attributeSplice(text, note, 'ref', addressOf(row, range.left))];
  });
  return applySplices(text, splices);
}
