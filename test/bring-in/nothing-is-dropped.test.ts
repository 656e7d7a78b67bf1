/** Whatever a source looks like: each of its texts is in a place, a table, a printed text, unplaced or rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedForms } from '../../shared/bring-in/brought-in';
import { placeForms } from '../../shared/bring-in/place-forms';
import { readText } from '../../shared/bring-in/read-text';
import type { SourceBlock } from '../../shared/bring-in/source';
import { splitAtLead } from '../../shared/document/lead';
import type { FormDocument } from '../../shared/document/document';
import { numberOf } from '../../shared/document/values';
import { catalogue, definitionOf } from '../../shared/forms/catalogue';
import type { FormDefinition, ValueKind } from '../../shared/forms/definition';
import { isPrintedNumber, paperRows } from '../../shared/sheet/paper-rows';
import { asIndentedCells, asPairs, asTabbedRows, asWebTable } from './flattened';

/** Numbers each text, so that none stands for another. */
class Texts {
  private count = 1000;
  valueOf(kind: ValueKind, choice: number): string | number | null {
    this.count++;
    if (choice === 0) return null;
    switch (kind) {
      case 'text':
      case 'name':
        return choice === 1 ? `${this.count}` : `第${this.count}项工作：“一户一产业”，<p>完成</p>`;
      case 'indicator':
        return choice === 1 ? `及时${this.count}` : `≥${this.count}人`;
      case 'amount':
      case 'count':
      case 'score':
      case 'percent':
        return choice === 1 ? `约${this.count}` : this.count / 100;
    }
  }
}

/** `choices`: 0…3 for each place and table cell, read around and around. */
function documentOf(definition: FormDefinition, choices: readonly number[], rowCount: number): FormDocument {
  const texts = new Texts();
  let at = 0;
  const next = (kind: ValueKind) => texts.valueOf(kind, choices[at++ % choices.length] ?? 0);
  const places: Record<string, string | number | null> = {};
  const tables: Record<string, FormDocument['tables'][string]> = {};
  for (const block of definition.blocks) {
    const cells = block.kind === 'rows' ? block.rows.flatMap((row) => row.cells) : (block.head ?? []);
    for (const cell of cells) {
      if (cell.kind === 'place') places[cell.id] = cell.preset ?? next(cell.value);
    }
    if (block.kind !== 'table') continue;
    tables[block.id] = Array.from({ length: rowCount }, (_, index) => ({
      id: `r${index + 1}`,
      values: Object.fromEntries(
        block.columns.map(({ id, group, value }) => [
          id,
          group ? (block.start[index % block.start.length]?.[id] ?? `组${index >> 1}`) : next(value),
        ]),
      ),
    }));
  }
  return { definition: definition.id, year: 2023, places, tables };
}

const documents = fc
  .record({
    id: fc.constantFrom(...catalogue.map(({ id }) => id)),
    choices: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 61 }),
    rowCount: fc.integer({ min: 0, max: 9 }),
  })
  // the form itself is left out of what a failure prints
  .map((made) => ({ ...made, build: () => formOf(made.id, made.choices, made.rowCount) }));

function formOf(id: string, choices: readonly number[], rowCount: number): [FormDefinition, FormDocument] {
  const definition = definitionOf(id);
  if (!definition) throw new Error(`no form ${id}`);
  return [definition, documentOf(definition, choices, rowCount)];
}

const manners = ['web table', 'tabs', 'moved rows', 'indented cells', 'pairs'] as const;

function flattened(
  manner: (typeof manners)[number],
  definition: FormDefinition,
  document: FormDocument,
): readonly SourceBlock[] {
  switch (manner) {
    case 'web table':
      return asWebTable(definition, document);
    case 'tabs':
      return readText(asTabbedRows(definition, document, false)).blocks;
    case 'moved rows':
      return readText(asTabbedRows(definition, document, true)).blocks;
    case 'indented cells':
      return readText(asIndentedCells(definition, document)).blocks;
    case 'pairs':
      return readText(asPairs(definition, document)).blocks;
  }
}

interface Junk {
  readonly at: number;
  readonly kind: 'paragraph' | 'row' | 'cell' | 'lost cell';
}

const junk = fc.array(fc.record({ at: fc.nat(), kind: fc.constantFrom('paragraph', 'row', 'cell', 'lost cell') }), {
  maxLength: 6,
});

const cell = (text: string) => ({ text, across: 1, down: 1 });

/** Puts in what does not belong there, and takes out what does. */
function spoilt(blocks: readonly SourceBlock[], list: readonly Junk[]): readonly SourceBlock[] {
  return list.reduce<readonly SourceBlock[]>((all, { at, kind }, index) => {
    const position = at % Math.max(1, all.length);
    const block = all[position];
    const text = `杂质${index}`;
    if (kind === 'paragraph' || block?.kind !== 'table') return all.toSpliced(position, 0, { kind: 'paragraph', text });
    const row = at % block.rows.length;
    const cells = block.rows[row] ?? [];
    const column = at % Math.max(1, cells.length);
    const withRows = (rows: typeof block.rows): readonly SourceBlock[] => all.with(position, { ...block, rows });
    switch (kind) {
      case 'row':
        return withRows(block.rows.toSpliced(row, 0, [cell(''), cell(text), cell(`${text}之二`)]));
      case 'cell':
        return withRows(block.rows.with(row, cells.toSpliced(column, 0, cell(text))));
      case 'lost cell':
        return withRows(block.rows.with(row, cells.toSpliced(column, 1)));
    }
  }, blocks);
}

const textsOf = (blocks: readonly SourceBlock[]): string[] =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [block.text]))
    .filter((text) => text.trim() !== '');

const words = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const inDigits = (value: number): string => `number ${value.toFixed(6)}`;

/** What the texts of a source may be found as: each told by its words, and by its number where it is one. */
function keptTexts({ forms, rest }: PlacedForms): (text: string) => boolean {
  const kept = new Set<string>();
  const keep = (value: unknown): void => {
    if (value === null || value === undefined) return;
    for (const text of [String(value), ...String(value).split('\n')]) kept.add(words(text));
    if (typeof value === 'number') kept.add(inDigits(value));
  };
  const printed = forms.flatMap(({ form }) => {
    const definition = definitionOf(form.definition);
    return definition ? paperRows(definition).flatMap((row) => row.own) : [];
  });
  for (const { form, unplaced } of forms) {
    Object.values(form.places).forEach(keep);
    Object.values(form.tables)
      .flat()
      .forEach(({ values }) => Object.values(values).forEach(keep));
    unplaced.forEach(keep);
  }
  textsOf(rest).forEach(keep);
  const isKept = (text: string): boolean => {
    const number = numberOf(text)?.toNumber();
    // 85 where the form wants a percentage is 85 %
    const isNumber = number !== undefined && [number, number / 100].some((each) => kept.has(inDigits(each)));
    return text.trim() === '' || kept.has(words(text)) || isNumber;
  };
  const isPrinted = (text: string): boolean =>
    printed.some((label) => {
      const isLabel = (part: string): boolean => label.matches(words(part).replace(/:+$/, ''));
      const lead = splitAtLead(text, label.text.replace(/[：:]$/, ''));
      const behindColon = [...text.matchAll(/[：:]/g)].some(
        ({ index }) => isLabel(text.slice(0, index)) && isKept(text.slice(index + 1)),
      );
      const isWhole = label.placed.content.kind !== 'place' && isLabel(text);
      return isWhole || behindColon || (lead !== null && isKept(lead.rest));
    });
  // 行次, 栏次 and 科目编码 stand on the paper, but are no labels
  const numbers = new Set(forms.flatMap(({ form }) => printedNumbers(form.definition)));
  return (text) => isKept(text) || isPrinted(text) || numbers.has(text);
}

const printedNumbers = (id: string): readonly string[] =>
  (definitionOf(id)?.blocks ?? []).flatMap((block) =>
    block.kind === 'table'
      ? []
      : block.rows.flatMap(({ cells }) =>
          cells.flatMap((each) => (each.kind === 'label' && isPrintedNumber(each.text) ? [each.text] : [])),
        ),
  );

describe.each(manners)('a form as %s', (manner) => {
  it('loses none of its texts', () => {
    fc.assert(
      fc.property(documents, junk, ({ build }, list) => {
        const blocks = spoilt(flattened(manner, ...build()), list);
        const isKept = keptTexts(placeForms(blocks, catalogue));
        expect(textsOf(blocks).filter((text) => !isKept(text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
