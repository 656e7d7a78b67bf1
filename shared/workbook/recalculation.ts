/** Asks the program that opens the file next to calculate everything, and drops the calculation order when rows moved. */
import type { Package } from './package';
import { relationshipsPart } from './relationships';
import { removeElements } from './remove-elements';
import { applySplices, attributeSplice } from './splice';
import type { WorkbookPart } from './workbook-part';
import { child, isTrue, parseXml } from './xml';
import type { XmlElement } from './xml';

/** fullCalcOnLoad="1", if the workbook has formulas and does not ask for it already. */
export function askForCalculation(pack: Package, workbook: WorkbookPart): void {
  const text = pack.text(workbook.part);
  const root = pack.parsed(workbook.part, parseXml);
  const present = child(root, 'calcPr');
  if (isTrue(present?.attributes['fullCalcOnLoad']) || !hasFormulas(pack, workbook)) return;
  const splice = present ? attributeSplice(text, present, 'fullCalcOnLoad', '1') : newCalcPr(root);
  pack.replace(workbook.part, applySplices(text, [splice]));
}

/** No tag is divided between two pieces, because only whole tags are replaced. */
const hasFormulas = (pack: Package, workbook: WorkbookPart): boolean =>
  workbook.sheets.some(
    ({ part }) => part !== null && pack.pieces(part).some((piece) => /<(?:[\w.-]+:)?f[\s/>]/.test(piece)),
  );

/** The schema wants it behind these. */
const before = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

function newCalcPr(root: XmlElement) {
  const at = Math.max(root.openEnd, ...root.children.filter(({ name }) => before.includes(name)).map(({ end }) => end));
  const prefix = root.qualified.slice(0, root.qualified.length - root.name.length);
  return { start: at, end: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
}

/** A calculation order that names moved cells makes Excel repair the file; without one it makes its own. */
export function removeCalculationOrder(pack: Package, workbook: WorkbookPart): void {
  const order = workbook.relationships.find(({ kind }) => kind === 'calcChain');
  if (!order) return;
  removeElements(pack, relationshipsPart(workbook.part), ({ attributes }) => attributes['Id'] === order.id);
  removeElements(
    pack,
    '[Content_Types].xml',
    ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${order.target.toLowerCase()}`,
  );
  pack.remove(order.target);
}
