/** Documents as clerks fill them in: names in name columns, numbers where the form wants numbers, some places blank. */
import fc from 'fast-check';
import type { CellValue, FormDocument, TableRow } from '../../shared/document/document';
import type { FormDefinition, TableBlock, ValueKind } from '../../shared/forms/definition';

function valueOf(kind: ValueKind): fc.Arbitrary<CellValue> {
  switch (kind) {
    case 'text':
      return fc.integer({ min: 1, max: 999 }).map((count) => `第${count}项工作按计划完成，详见说明`);
    case 'name':
      return fc.integer({ min: 1, max: 999 }).map((count) => `第${count}个项目`);
    case 'indicator':
      return fc.oneof(
        fc.constantFrom('健全', '及时', '是否完成'),
        fc.integer({ min: 0, max: 999 }).map((count) => `≥${count}人`),
      );
    case 'amount':
      return fc.integer({ min: 0, max: 9_999_999 }).map((hundredths) => hundredths / 100);
    case 'percent':
      return fc.integer({ min: 0, max: 20_000 }).map((hundredths) => hundredths / 10_000);
    case 'count':
      return fc.nat({ max: 9_999 });
    case 'score':
      return fc.integer({ min: 0, max: 100 });
  }
}

const filled = (values: Readonly<Record<string, CellValue | undefined>>): Record<string, CellValue> =>
  Object.fromEntries(Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));

/** In the groups of the blank form, each row with a name, as many as it prints or fewer. */
function rowsOf(block: TableBlock): fc.Arbitrary<readonly TableRow[]> {
  const [name] = block.columns.filter(({ group }) => !group);
  const row = (index: number) => {
    const start = block.start[index] ?? {};
    const columns = block.columns.map(({ id, group, value }) => {
      if (group) return [id, fc.constant<CellValue>(start[id] || `第${(index >> 1) + 1}类`)] as const;
      // the names that a form prints belong to their groups
      if (id === name?.id)
        return [id, start[id] && block.start.length > 20 ? fc.constant(start[id]) : valueOf(value)] as const;
      return [id, fc.option(valueOf(value), { nil: undefined })] as const;
    });
    return fc
      .record(Object.fromEntries(columns))
      .map((values): TableRow => ({ id: `r${index + 1}`, values: filled(values) }));
  };
  return fc
    .integer({ min: 1, max: block.start.length })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => row(index))));
}

/** Computed places are left blank. */
export function plausibleDocuments(definition: FormDefinition): fc.Arbitrary<FormDocument> {
  const computed = new Set(definition.formulas.map(({ place }) => place));
  const year = 2023;
  const places = definition.blocks
    .flatMap((block) => (block.kind === 'rows' ? block.rows.flatMap(({ cells }) => cells) : (block.head ?? [])))
    .flatMap((cell) => {
      if (cell.kind !== 'place' || computed.has(cell.id)) return [];
      if (cell.preset !== undefined) return [[cell.id, fc.constant<CellValue>(cell.preset)] as const];
      if (cell.id === definition.yearPlace) return [[cell.id, fc.constant<CellValue>(year)] as const];
      return [[cell.id, fc.option(valueOf(cell.value), { nil: undefined })] as const];
    });
  const tables = definition.blocks.flatMap((block) =>
    block.kind === 'table' ? [[block.id, rowsOf(block)] as const] : [],
  );
  return fc.record({
    definition: fc.constant(definition.id),
    year: fc.constant(year),
    places: fc.record(Object.fromEntries(places)).map(filled),
    tables: fc.record(Object.fromEntries(tables)),
  });
}
