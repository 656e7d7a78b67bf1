/** Which form's totals the status bar tells: that of the user, though others stand on the sheet or before it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { activeForm } from '../../renderer/selected-cells';
import { selectionAt } from '../../renderer/sheet-view/selection';
import { read } from '../../shared/workbook/read';
import { editorOf, openProgram } from '../support/open-program';

const bytes = readFileSync(new URL('../fixtures/forms-below-one-another/two-projects.xlsx', import.meta.url));
const editor = editorOf(openProgram(read(new Uint8Array(bytes))));
const nameAt = (row: number, sheet = 0): unknown =>
  activeForm({ ...editor, sheet, selections: { [sheet]: selectionAt({ row, column: 3 }) } })?.shown.places['name'];

it.each([
  ['the first, from its title on', 0, '困难职工帮扶'],
  ['the first, in its last row', 22, '困难职工帮扶'],
  ['the second, from its first place on', 26, '劳模疗休养'],
  ['the second, in its last row', 45, '劳模疗休养'],
])('%s', (_where, row, name) => expect(nameAt(row)).toBe(name));

it('none on a sheet without a form', () => {
  expect(nameAt(0, 1)).toBeUndefined();
});
