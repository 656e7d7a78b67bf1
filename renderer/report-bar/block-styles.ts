/** The styles that a block can be given, as the format bar names them. */
import type { BlockStyle } from '../report-view/block-commands';

export interface NamedStyle {
  readonly name: string;
  readonly style: BlockStyle;
  /** told beside the name */
  readonly keys?: string;
}

export const namedStyles: readonly NamedStyle[] = [
  { name: '正文', style: { kind: 'paragraph' }, keys: 'Ctrl+Alt+0' },
  { name: '标题', style: { kind: 'title' } },
  { name: '一级标题　一、', style: { kind: 'heading', level: 1 }, keys: 'Ctrl+Alt+1' },
  { name: '二级标题　（一）', style: { kind: 'heading', level: 2 }, keys: 'Ctrl+Alt+2' },
  { name: '三级标题　1.', style: { kind: 'heading', level: 3 }, keys: 'Ctrl+Alt+3' },
  { name: '四级标题　（1）', style: { kind: 'heading', level: 4 }, keys: 'Ctrl+Alt+4' },
  { name: '编号列表', style: { kind: 'item', marker: 'number' } },
  { name: '项目符号', style: { kind: 'item', marker: 'bullet' } },
  { name: '落款　单位', style: { kind: 'signOff', part: 'unit' } },
  { name: '落款　日期', style: { kind: 'signOff', part: 'date' } },
];

export const isSameStyle = (one: BlockStyle | null, other: BlockStyle | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** 多种样式 where several are selected, or none. */
export const nameOfStyle = (style: BlockStyle | null): string =>
  namedStyles.find((each) => isSameStyle(each.style, style))?.name ?? '多种样式';
