/** Colours of a workbook → #rrggbb: direct, indexed and theme colours with their tints (ECMA-376 18.8.3, 18.8.19). */
import type { Package } from './package';
import type { WorkbookPart } from './workbook-part';
import { child, children, isTrue, numberAttribute, parseXml } from './xml';
import type { XmlElement } from './xml';

export interface Colors {
  /** null: automatic, or no colour at all */
  of(element: XmlElement | undefined): string | null;
}

const standard =
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
/** Colours by number (ECMA-376 18.8.27); 0…7 repeat as 8…15. */
export const standardIndexed = [...standard.split(' ').slice(0, 8), ...standard.split(' ')].map((hex) => `#${hex}`);

const officeTheme = ['ffffff', '000000', 'eeece1', '1f497d', '4f81bd', 'c0504d', '9bbb59', '8064a2', '4bacc6', 'f79646']
  .concat(['0000ff', '800080'])
  .map((hex) => `#${hex}`);
/** order in which cells number the theme's colours: light and dark stand the other way round than in the theme part */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
].concat(['hlink', 'folHlink']);

export function readColors(pack: Package, workbook: WorkbookPart, styleSheet: XmlElement | undefined): Colors {
  let theme: readonly string[] | null = null;
  const indexed = readIndexed(styleSheet);
  return {
    of: (element) => {
      if (!element || isTrue(element.attributes['auto'])) return null;
      const { rgb, theme: slot, indexed: index, tint } = element.attributes;
      const color =
        rgb !== undefined
          ? fromRgb(rgb)
          : slot !== undefined
            ? (theme ??= readTheme(pack, workbook))[numberAttribute(slot, -1)]
            : indexed[numberAttribute(index, -1)];
      return color ? tinted(color, numberAttribute(tint, 0)) : null;
    },
  };
}

const fromRgb = (rgb: string): string | undefined =>
  /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}` : undefined;

function readTheme(pack: Package, workbook: WorkbookPart): readonly string[] {
  const part = workbook.relationships.find((each) => each.kind === 'theme')?.target;
  if (part === undefined || !pack.has(part)) return officeTheme;
  // the rest of the theme, which is most of it, is of no use here and is never written
  const written = /<(\w+:)?clrScheme[\s>].*?<\/\1?clrScheme\s*>/s.exec(pack.text(part))?.[0];
  const scheme = written === undefined ? undefined : parseXml(written);
  return themeOrder.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    const written = color?.attributes['lastClr'] ?? color?.attributes['val'] ?? '';
    return fromRgb(written) ?? officeTheme[index] ?? '#000000';
  });
}

function readIndexed(styleSheet: XmlElement | undefined): readonly string[] {
  const own = children(child(child(styleSheet, 'colors'), 'indexedColors'), 'rgbColor');
  const palette = standardIndexed.map((color, index) => fromRgb(own[index]?.attributes['rgb'] ?? '') ?? color);
  // 64 is automatic, 65 the background of the system
  return [...palette, '', '#ffffff'];
}

/** -1 darkens to black, 1 lightens to white, by the lightness of the colour. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // Hue and saturation of HSL stay; only the lightness moves.
  const chroma = high - low;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  const newChroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const channel = (value: number): string => {
    const share = chroma === 0 ? 0.5 : (value - low) / chroma;
    const result = wanted - newChroma / 2 + share * newChroma;
    return Math.round(Math.min(1, Math.max(0, result)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}
