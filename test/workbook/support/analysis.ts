/** An analysis of worksheet XML that shares no code with the program: patterns over the text openpyxl writes. */

export interface AnalysedCell {
  readonly attributes: string;
  readonly content: string;
}

/** address → the cell's attributes (without r) and its inner XML */
export function analysedCells(xml: string): Map<string, AnalysedCell> {
  const cells = new Map<string, AnalysedCell>();
  for (const match of xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    cells.set(match[1] ?? '', { attributes: (match[2] ?? '').trim(), content: match[3] ?? '' });
  }
  return cells;
}

/** Everything of a worksheet but the cells: rows with their attributes, and what stands before and after them. */
export const outsideCells = (xml: string): string => xml.replace(/<c r="[A-Z]+\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs, '');

/** Addresses whose cell is not the same in both. */
export function differingCells(before: string, after: string): string[] {
  const [old, fresh] = [analysedCells(before), analysedCells(after)];
  const all = [...new Set([...old.keys(), ...fresh.keys()])];
  return all.filter((address) => JSON.stringify(old.get(address)) !== JSON.stringify(fresh.get(address)));
}

/** The last entry of a zip directory scan: name → compressed bytes and time, read by hand. */
export function rawEntries(bytes: Uint8Array): Map<string, { readonly data: string; readonly time: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const entries = new Map<string, { readonly data: string; readonly time: number }>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < view.getUint16(end + 10, true); index++) {
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (lengths[0] ?? 0)));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + view.getUint32(at + 20, true));
    entries.set(name, { data: Buffer.from(data).toString('base64'), time: view.getUint32(at + 12, true) });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

/** Names of the parts whose compressed bytes differ, or that only one of the two has. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, fresh] = [rawEntries(before), rawEntries(after)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return names.filter((name) => JSON.stringify(old.get(name)) !== JSON.stringify(fresh.get(name)));
}
