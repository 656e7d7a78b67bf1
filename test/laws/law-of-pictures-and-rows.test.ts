/** Pictures stand in the saved file where the sheet showed them after its rows were changed. */
import { describe, expect, test } from 'vitest';
import type { RowChanges } from '../../shared/sheet/edits';
import { shiftWorkbook } from '../../shared/sheet/shift-workbook';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { corpus } from '../support/oddities';
import { changed, newRowsBelow, withoutRows } from '../workbook/support/row-changes';

const withPictures = corpus.filter(({ name }) => /image|pictures|with-charts|部门整体支出绩效自评表/.test(name));

const changes: Readonly<Record<string, RowChanges>> = {
  'two rows put in below row 2': newRowsBelow(2, 2),
  'rows 4 and 5 taken out': withoutRows(4, 5),
};

describe.each(withPictures.map(({ name, bytes }) => [name, bytes] as const))('%s', (_name, bytes) => {
  test.each(Object.entries(changes))('%s', (_words, rows) => {
    const workbook = read(bytes);
    const sheet = workbook.sheets[0]?.name ?? '';
    const shown = shiftWorkbook(workbook, new Map([[sheet, rows]])).sheets[0]?.pictures;
    const saved = read(patch(bytes, [changed(sheet, rows)])).sheets[0]?.pictures;
    expect(shown).not.toHaveLength(0);
    expect(saved?.map(({ place }) => place)).toEqual(shown?.map(({ place }) => place));
  });
});
