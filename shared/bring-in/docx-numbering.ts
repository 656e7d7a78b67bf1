/** How Word numbers paragraphs: 一、（一） 1. ① are not in the text of a file but counted from its numbering part. */
import { Parser } from 'htmlparser2';

/** Of one level of a list, 0 the outermost. */
interface Level {
  start: number;
  /** as WordprocessingML names it: decimal, chineseCounting, … */
  format: string;
  /** such as （%1） or %1.%2 */
  text: string;
  /** what stands between number and text */
  suffix: string;
}

export interface Numbering {
  /** w:abstractNumId → levels */
  readonly lists: ReadonlyMap<string, readonly Level[]>;
  /** w:numId → its list, and levels that start anew with it */
  readonly uses: ReadonlyMap<string, { readonly list: string; readonly restarts: ReadonlyMap<number, number> }>;
}

/** `xml`: word/numbering.xml */
export function readNumbering(xml: string): Numbering {
  const lists = new Map<string, Level[]>();
  const uses = new Map<string, { list: string; restarts: Map<number, number> }>();
  let list: Level[] = [];
  let level: Level = newLevel();
  let use = { list: '', restarts: new Map<number, number>() };
  let overridden = 0;
  let isInUse = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        switch (name) {
          case 'w:abstractNum':
            isInUse = false;
            list = [];
            lists.set(attributes['w:abstractNumId'] ?? '', list);
            break;
          case 'w:lvl':
            level = newLevel();
            if (!isInUse) list[levelNumber(attributes['w:ilvl'])] = level;
            break;
          case 'w:start':
            level.start = Number.parseInt(value, 10) || 0;
            break;
          case 'w:numFmt':
            level.format = value;
            break;
          case 'w:lvlText':
            level.text = value;
            break;
          case 'w:suff':
            level.suffix = value;
            break;
          case 'w:num':
            isInUse = true;
            use = { list: '', restarts: new Map() };
            uses.set(attributes['w:numId'] ?? '', use);
            break;
          case 'w:abstractNumId':
            use.list = value;
            break;
          case 'w:lvlOverride':
            overridden = levelNumber(attributes['w:ilvl']);
            break;
          case 'w:startOverride':
            use.restarts.set(overridden, Number.parseInt(value, 10) || 0);
            break;
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { lists, uses };
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', suffix: 'tab' });

/** 0…8 */
export const levelNumber = (text: string | undefined): number =>
  Math.min(8, Math.max(0, Number.parseInt(text ?? '0', 10) || 0));

/** Counts on from paragraph to paragraph, in the order of the text. */
export class NumberCounter {
  private readonly counts = new Map<string, number[]>();
  private readonly used = new Set<string>();

  constructor(private readonly numbering: Numbering) {}

  /** The number in front of the next paragraph of this list and level, with what separates it; '' for bullets. */
  next(numId: string, at: number): string {
    const use = this.numbering.uses.get(numId);
    const levels = use && this.numbering.lists.get(use.list);
    const level = levels?.[at];
    if (!use || !levels || !level) return '';
    const counts = this.counts.get(use.list) ?? [];
    this.counts.set(use.list, counts);
    const key = `${numId} ${at}`;
    const restart = this.used.has(key) ? undefined : use.restarts.get(at);
    this.used.add(key);
    counts[at] = restart ?? (counts[at] === undefined ? level.start : counts[at] + 1);
    counts.length = at + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    const number = level.text.replace(/%([1-9])/g, (_all, digit: string) => {
      const index = Number(digit) - 1;
      const own = levels[index];
      return own ? formatted(counts[index] ?? own.start, own.format) : '';
    });
    const isTight = level.suffix === 'nothing' || (level.suffix === 'tab' && !/[.\w]$/.test(number));
    return number === '' ? '' : number + (isTight ? '' : ' ');
  }
}

const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const heavenlyStems = '甲乙丙丁戊己庚辛壬癸';

function formatted(count: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return inChinese(count, digits, '十', '百');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return inChinese(count, legalDigits, '拾', '佰');
    case 'ideographTraditional':
      return heavenlyStems[count - 1] ?? String(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : String(count);
    case 'decimalEnclosedParen':
      return `(${count})`;
    case 'decimalFullWidth':
      return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    default:
      return String(count);
  }
}

/** 1…999: 十二, 二十, 一百零五; more than that no list has. */
function inChinese(count: number, signs: string, ten: string, hundred: string): string {
  if (count < 0 || count > 999) return String(count);
  const sign = (digit: number): string => signs[digit] ?? '';
  if (count < 10) return sign(count);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const high = hundreds > 0 ? sign(hundreds) + hundred : '';
  const middle = tens === 0 ? (ones > 0 ? '零' : '') : (tens === 1 && hundreds === 0 ? '' : sign(tens)) + ten;
  return high + middle + (ones > 0 ? sign(ones) : '');
}

/** A…Z, AA, BB, … as Word goes on. */
const letters = (count: number): string =>
  count < 1 || count > 780 ? String(count) : String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

const romans: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  if (count < 1 || count > 399) return String(count);
  let left = count;
  let text = '';
  for (const [value, sign] of romans) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
