/** Several forms on one sheet: test/fixtures/forms-below-one-another/make/below.py. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../shared/document/document';
import { addressOf } from '../../shared/sheet/address';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { startDocument, viewOf } from '../../shared/sheet/view';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { publishedPlaces, publishedProjects } from '../forms/hunan-department-base-data/published-2022';
import { cellAt } from '../support/official';
import { opened } from '../support/opened';

const id = 'project-self-evaluation';
const second = `${id}#2`;
const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/forms-below-one-another/${name}.xlsx`, import.meta.url)));

const bytes = bytesOf('two-projects');
const origin = opened(read(bytes));
const start = startDocument(origin);

/** The document with one more indicator at the end of the first group of a form. */
function withIndicator(document: Document, key: string, name: string): Document {
  const form = document.forms[key];
  const [first, ...others] = form?.tables['indicators'] ?? [];
  if (!form || !first) throw new Error(`no indicators in ${key}`);
  const { level1 = null, level2 = null } = first.values;
  const added = { id: `new of ${key}`, values: { level1, level2, name } };
  return {
    ...document,
    forms: { ...document.forms, [key]: { ...form, tables: { indicators: [first, added, ...others] } } },
  };
}

describe('Two projects on one sheet', () => {
  it('are two documents of the same form, each with what stands in its own rows', () => {
    expect(origin.recognitions).toMatchObject([
      { key: id, sheet: 0, confidence: 1, issues: [] },
      { key: second, sheet: 0, confidence: 1, issues: [] },
    ]);
    const [first, other] = [start.forms[id], start.forms[second]];
    expect(first?.places).toMatchObject({ name: '困难职工帮扶', 'funds.fiscal.spent': 115.25 });
    expect(other?.places).toMatchObject({ name: '劳模疗休养', 'funds.fiscal.spent': 38.5 });
    expect(first?.tables['indicators']).toHaveLength(9);
    expect(other?.tables['indicators']).toHaveLength(9);
    expect(first?.tables['indicators']?.[0]?.values['name']).toBe('帮扶困难职工人数');
    expect(other?.tables['indicators']?.[0]?.values['name']).toBe('组织劳模疗休养人数');
  });

  it('are calculated and checked each by itself', () => {
    const { forms, check } = viewOf(origin, start, []);
    expect(forms[id]?.calculated['funds.total.spent']).toBe(128);
    expect(forms[second]?.calculated['funds.total.spent']).toBe(51.25);
    const formsFound = check.passed.flatMap(({ rule }) => (rule === 'B08' ? [rule] : []));
    expect(formsFound).toHaveLength(2);
  });

  it('lead to their own cells', () => {
    const { positionOf } = viewOf(origin, start, []);
    const addressIn = (form: string) => {
      const at = positionOf({ kind: 'place', form, place: 'name' });
      return at && addressOf(at.row, at.column);
    };
    expect([addressIn(id), addressIn(second)]).toEqual(['C3', 'C27']);
  });

  it('move when the one above gets a row, and are saved where they then stand', () => {
    const longer = withIndicator(withIndicator(start, id, '新增上'), second, '新增下');
    const shown = viewOf(origin, longer, []);
    const nameOf = shown.positionOf({ kind: 'place', form: second, place: 'name' });
    expect(nameOf && addressOf(nameOf.row, nameOf.column)).toBe('C28');

    const saved = read(patch(bytes, editsToSave(origin, longer, [])));
    const valueIn = (address: string) => cellAt(saved.sheets[0], address)?.value;
    expect(['D14', 'C28', 'D38', 'D39'].map(valueIn)).toEqual(['新增上', '劳模疗休养', '组织劳模疗休养人数', '新增下']);
    const again = startDocument(opened(saved));
    expect(again.forms[id]?.tables['indicators']).toHaveLength(10);
    expect(again.forms[second]?.tables['indicators']).toHaveLength(10);
  });

  it('change nothing in the file as long as nothing is typed', () => {
    expect(editsToSave(origin, start, [])).toEqual([]);
  });
});

describe('Two kinds of forms on one sheet', () => {
  const kinds = startDocument(opened(read(bytesOf('two-kinds'))));

  it('are both recognised, the annex above the second title belongs to neither', () => {
    expect(Object.keys(kinds.forms)).toEqual([id, 'hunan-department-base-data']);
    expect(kinds.forms[id]?.tables['indicators']).toHaveLength(9);
    expect(kinds.forms['hunan-department-base-data']?.places).toMatchObject(publishedPlaces);
    expect(kinds.forms['hunan-department-base-data']?.tables['projects']?.map(({ values }) => values)).toEqual(
      // the published file leaves a fourth line open
      [...publishedProjects, {}],
    );
  });
});
