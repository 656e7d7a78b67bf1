/** What differs between two analysed workbooks, each as a short sentence; shares no code with the program. */
import type { Analysis, AnalysedSheet } from './analyser';

export function differences(before: Analysis, after: Analysis): string[] {
  return [
    ...differingLists('workbook', before.workbook, after.workbook),
    ...differingLists('parts', [...before.parts].sort(), [...after.parts].sort()),
    ...before.sheets.flatMap((sheet, index) => {
      const other = after.sheets[index];
      return other ? differingSheets(sheet, other) : [`no sheet ${sheet.name}`];
    }),
    ...badStrings(before, after),
  ];
}

function differingSheets(before: AnalysedSheet, after: AnalysedSheet): string[] {
  const at = (rest: string | number): string => `${before.name}!${rest}`;
  return [
    ...differingKeys(before.cells, after.cells).map(at),
    ...differingKeys(before.rows, after.rows).map((row) => at(`row ${row}`)),
    ...differingLists(at('frame'), before.frame, after.frame),
    ...(before.narrowSpans.length === 0 ? after.narrowSpans.map((row) => at(`narrow spans in row ${row}`)) : []),
  ];
}

function differingKeys<Key, Value>(before: ReadonlyMap<Key, Value>, after: ReadonlyMap<Key, Value>): Key[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)));
}

function differingLists(what: string, before: readonly string[], after: readonly string[]): string[] {
  const at = before.findIndex((line, index) => line !== after[index]);
  if (at === -1 && before.length === after.length) return [];
  const line = at === -1 ? before.length : at;
  return [`${what}: ${before[line] ?? 'nothing'} → ${after[line] ?? 'nothing'}`];
}

/** Strings are only appended; counts that were right stay right. */
function badStrings(before: Analysis, after: Analysis): string[] {
  const [old, fresh] = [before.sharedStrings, after.sharedStrings];
  if (!old || !fresh) return old === fresh ? [] : ['shared strings came or went'];
  const kept = differingLists('shared strings', old.items, fresh.items.slice(0, old.items.length));
  const references = (analysis: Analysis): string =>
    String(analysis.sheets.reduce((sum, sheet) => sum + sheet.references, 0));
  const wasRight = old.counts['count'] === references(before);
  const isRight = fresh.counts['count'] === references(after);
  const unique = fresh.counts['uniqueCount'];
  return [
    ...kept,
    ...(wasRight && !isRight ? [`count ${fresh.counts['count'] ?? ''} of ${references(after)} references`] : []),
    ...(unique !== undefined && Number(unique) < fresh.items.length ? [`uniqueCount ${unique}`] : []),
  ];
}
