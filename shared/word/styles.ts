/** The styles of our Word files: those that Word and WPS know themselves, as 公文格式 has them, so that both name them in Chinese. */
import { AlignmentType, LineRuleType } from 'docx';
import type { IBaseParagraphStyleOptions, IStylesOptions } from 'docx';
import { assertNever } from '../assert-never';
import type { ReportBlock } from '../document/report';
import {
  headingLooks,
  latinFont,
  lineHeights,
  looks,
  pageNumberFont,
  sizes,
  tableFont,
} from '../report/official-format';
import type { LineSpacing, TextLook } from '../report/official-format';
import { halfPoints, twipsOfPoints } from './lengths';

/** By the ids that Word gives them: 正文, 正文首行缩进, 列表段落, 签名, 日期, 页脚; the last two are our own. */
export const styleIds = {
  text: 'Normal',
  paragraph: 'BodyTextFirstIndent',
  item: 'ListParagraph',
  unit: 'Signature',
  date: 'Date',
  footer: 'Footer',
  cell: 'TableText',
  /** the line that Word needs between two tables and at the end of a section */
  gap: 'Gap',
} as const;

export function styleOf(block: Exclude<ReportBlock, { readonly kind: 'table' }>): string {
  switch (block.kind) {
    case 'title':
      return 'Title';
    case 'heading':
      return `Heading${block.level}`;
    case 'paragraph':
      return styleIds.paragraph;
    case 'item':
      return styleIds.item;
    case 'signOff':
      return styleIds[block.part];
    default:
      return assertNever(block);
  }
}

/** Heading is the font of Latin letters too: 10 in a heading in 黑体 stays Times New Roman. */
const fontOf = (name: string) => ({ ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia: name });

/** docx adds its own italics and colours to headings where nothing is said. */
const plain = { color: '000000', italics: false } as const;

type Paragraph = NonNullable<IBaseParagraphStyleOptions['paragraph']>;

/** `line` in 240ths of a line, or in twips where it is exact. */
const spacing = (line: LineSpacing, points: number) =>
  line === '1.5'
    ? { line: 360, lineRule: LineRuleType.AUTO }
    : { line: twipsOfPoints(points), lineRule: LineRuleType.EXACT };

const alignments = {
  center: AlignmentType.CENTER,
  justify: AlignmentType.JUSTIFIED,
  right: AlignmentType.RIGHT,
} as const satisfies Readonly<Record<TextLook['align'], string>>;

/** LibreOffice reads only `firstLine`; Word goes by `firstLineChars`, and follows when the size of the font is changed. */
const indent = ({ indent: characters, size }: TextLook) =>
  characters === 0
    ? { firstLine: 0, firstLineChars: 0 }
    : { firstLine: twipsOfPoints(characters * size), firstLineChars: characters * 100 };

function styled(
  look: TextLook,
  line: LineSpacing,
  paragraph: Paragraph = {},
): Required<Pick<IBaseParagraphStyleOptions, 'run' | 'paragraph'>> {
  return {
    run: { ...plain, font: fontOf(look.font), size: halfPoints(look.size), bold: look.bold },
    paragraph: {
      alignment: alignments[look.align],
      indent: indent(look),
      spacing: spacing(line, look.size > sizes.text ? lineHeights.title : lineHeights.text),
      ...paragraph,
    },
  };
}

export function wordStyles(line: LineSpacing): IStylesOptions {
  const next = styleIds.paragraph;
  const heading = (level: 1 | 2 | 3 | 4): IBaseParagraphStyleOptions => ({
    ...styled(headingLooks[level], line, { keepNext: true, outlineLevel: level - 1 }),
    next,
  });
  const title = styled(looks.title, line);
  const afterTitle = { ...title.paragraph.spacing, after: twipsOfPoints(lineHeights.text) };
  const based = { basedOn: styleIds.text, quickFormat: true };
  return {
    default: {
      document: {
        run: {
          font: fontOf(looks.text.font),
          size: halfPoints(looks.text.size),
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
      },
      title: {
        ...title,
        paragraph: { ...title.paragraph, spacing: afterTitle, contextualSpacing: true, keepNext: true },
        next,
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      listParagraph: styled(looks.text, line),
    },
    paragraphStyles: [
      { id: styleIds.text, name: 'Normal', quickFormat: true, ...styled({ ...looks.text, indent: 0 }, line) },
      { id: styleIds.paragraph, name: 'Body Text First Indent', ...based, ...styled(looks.text, line) },
      { id: styleIds.unit, name: 'Signature', ...based, ...styled(looks.signOff, line, { keepNext: true }) },
      { id: styleIds.date, name: 'Date', ...based, ...styled(looks.signOff, line) },
      {
        id: styleIds.footer,
        name: 'footer',
        basedOn: styleIds.text,
        run: { font: fontOf(pageNumberFont), size: halfPoints(sizes.pageNumber) },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO }, indent: { firstLine: 0, firstLineChars: 0 } },
      },
      {
        id: styleIds.cell,
        name: '表格文字',
        ...based,
        run: { font: fontOf(tableFont), size: halfPoints(sizes.table) },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO }, indent: { firstLine: 0, firstLineChars: 0 } },
      },
      {
        id: styleIds.gap,
        name: '表格间隔',
        basedOn: styleIds.text,
        run: { size: 2 },
        paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT }, indent: { firstLine: 0, firstLineChars: 0 } },
      },
    ],
  };
}
