/** Pictures over the cells of a sheet (drawing part), and those inside of cells as WPS keeps them. Bytes are read on demand. */
import type { Picture, PictureCorner, PicturePlace } from '../sheet/sheet';
import type { ScannedSheet } from './scan';
import { mediaTypes } from './media-type';
import { openPackage } from './package';
import type { Package } from './package';
import { relationshipsOf } from './relationships';
import type { Relationship } from './relationships';
import type { WorkbookPart } from './workbook-part';
import { child, children, descendants, localName, numberAttribute, parseXml } from './xml';
import type { XmlElement } from './xml';

/** English metric units, in which drawings are measured, in a px at 96 dots an inch. */
const unitsOfPixel = 9525;
const mostPictures = 1000;

/** The bytes of a picture of `file`, the workbook as opened. Throws WorkbookError when the file is damaged. */
export const pictureBytes = (file: Uint8Array, { part }: Pick<Picture, 'part'>): Uint8Array =>
  openPackage(file).bytes(part);

export interface PictureReader {
  /** `relationships`: those of the sheet; pictures that stand outside of the file are left out */
  of(scan: ScannedSheet, relationships: readonly Relationship[]): readonly Picture[];
}

export function pictureReader(pack: Package, workbook: WorkbookPart): PictureReader {
  const typeOf = mediaTypes(pack);
  const inCells = cellPictures(pack, workbook, typeOf);
  return {
    of: (scan, relationships) =>
      [
        ...relationships.flatMap(({ kind, target }) =>
          kind === 'drawing' && pack.has(target) ? drawnPictures(pack, target, typeOf) : [],
        ),
        ...picturesInCells(scan, inCells),
      ].slice(0, mostPictures),
  };
}

type Content = Omit<Picture, 'place'>;

function drawnPictures(pack: Package, part: string, typeOf: (part: string) => string): Picture[] {
  const relationships = relationshipsOf(pack, part);
  return anchorsOf(pack.parsed(part, parseXml)).flatMap((anchor) => {
    const place = placeOf(anchor);
    if (!place) return [];
    // Of a group the first picture is shown, over the place of the whole group.
    const picture = [...descendants(anchor)].find(({ name }) => name === 'pic');
    const content = picture && contentOf(picture, pack, relationships, typeOf);
    return content ? [{ place, ...content }] : [];
  });
}

/** Of choices the first, which is for newer programs and says more. */
const anchorsOf = (root: XmlElement): XmlElement[] =>
  root.children.flatMap((each) => {
    if (each.name === 'AlternateContent') return child(each, 'Choice')?.children ?? [];
    return [each];
  });

function placeOf(anchor: XmlElement): PicturePlace | null {
  const from = cornerOf(child(anchor, 'from'));
  const to = cornerOf(child(anchor, 'to'));
  const extent = child(anchor, 'ext')?.attributes;
  const [width, height] = [pixels(extent?.['cx']), pixels(extent?.['cy'])];
  switch (anchor.name) {
    case 'twoCellAnchor': {
      const editAs = anchor.attributes['editAs'];
      const follows = editAs === 'absolute' ? 'nothing' : editAs === 'oneCell' ? 'place' : 'sizes';
      return from && to && { kind: 'corners', from, to, follows };
    }
    case 'oneCellAnchor':
      return from && { kind: 'corner', from, width, height };
    case 'absoluteAnchor': {
      const position = child(anchor, 'pos')?.attributes;
      return { kind: 'sheet', x: pixels(position?.['x']), y: pixels(position?.['y']), width, height };
    }
    default:
      return null;
  }
}

function cornerOf(element: XmlElement | undefined): PictureCorner | null {
  if (!element) return null;
  const number = (name: string): number => numberAttribute(child(element, name)?.text.trim(), 0);
  return {
    row: Math.max(number('row'), 0),
    column: Math.max(number('col'), 0),
    x: Math.max(number('colOff') / unitsOfPixel, 0),
    y: Math.max(number('rowOff') / unitsOfPixel, 0),
  };
}

const pixels = (units: string | undefined): number => numberAttribute(units, 0) / unitsOfPixel;

function contentOf(
  picture: XmlElement,
  pack: Package,
  relationships: readonly Relationship[],
  typeOf: (part: string) => string,
): Content | null {
  const blip = child(child(picture, 'blipFill'), 'blip');
  const id = Object.entries(blip?.attributes ?? {}).find(([name]) => localName(name) === 'embed')?.[1];
  const target = relationships.find((each) => each.id === id && !each.external)?.target;
  if (target === undefined || !pack.has(target)) return null;
  return { part: target, mediaType: typeOf(target), description: properties(picture)['descr'] ?? '' };
}

const properties = (picture: XmlElement): Readonly<Record<string, string>> =>
  child(child(picture, 'nvPicPr'), 'cNvPr')?.attributes ?? {};

/** Name that DISPIMG gives → picture of xl/cellimages.xml. */
function cellPictures(
  pack: Package,
  workbook: WorkbookPart,
  typeOf: (part: string) => string,
): ReadonlyMap<string, Content> {
  const part = workbook.relationships.find(({ kind }) => kind === 'cellImage')?.target;
  if (part === undefined || !pack.has(part)) return new Map();
  const relationships = relationshipsOf(pack, part);
  return new Map(
    children(pack.parsed(part, parseXml), 'cellImage').flatMap((image) => {
      const picture = child(image, 'pic');
      const content = picture && contentOf(picture, pack, relationships, typeOf);
      return content ? [[properties(picture)['name'] ?? '', content] as const] : [];
    }),
  );
}

function picturesInCells(scan: ScannedSheet, pictures: ReadonlyMap<string, Content>): Picture[] {
  if (pictures.size === 0) return [];
  return scan.rows.flatMap(({ cells }) =>
    cells.flatMap(({ row, column, formula }): Picture[] => {
      const name = /\bDISPIMG\("([^"]+)"/i.exec(formula?.text ?? '')?.[1];
      const content = name === undefined ? undefined : pictures.get(name);
      return content ? [{ place: { kind: 'inCell', row, column }, ...content }] : [];
    }),
  );
}
