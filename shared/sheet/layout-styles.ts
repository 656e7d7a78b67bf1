/** The few styles of a form that is laid out from its definition; the look of the official workbooks. */
import type { FormDefinition, ValueKind } from '../forms/definition';
import { plainFont, plainStyle } from './plain-style';
import type { BorderLine, Font, Style } from './sheet';

const font: Font = { ...plainFont, size: 10.5 };
const thin: BorderLine = { line: 'thin', color: '#000000' };

const plain: Style = { ...plainStyle, font, vertical: 'center' };
const label: Style = { ...plain, left: thin, right: thin, top: thin, bottom: thin, horizontal: 'center', wrap: true };
const open: Style = { ...label, locked: false };
const computed: Style = { ...label, fill: '#efefef' };

const amount = '#,##0.00';
const percent = '0.00%';

const named = {
  plain,
  title: { ...plain, font: { ...font, name: '方正小标宋简体', size: 18 }, horizontal: 'center' },
  subtitle: { ...plain, horizontal: 'center' },
  yearLine: { ...plain, horizontal: 'center', locked: false },
  line: { ...plain, horizontal: 'left' },
  openLine: { ...plain, horizontal: 'left', locked: false },
  label,
  header: { ...label, font: { ...font, bold: true } },
  text: { ...open, horizontal: 'left', vertical: 'top' },
  entry: open,
  amount: { ...open, numberFormat: amount },
  percent: { ...open, numberFormat: percent },
  computed,
  computedAmount: { ...computed, numberFormat: amount },
  computedPercent: { ...computed, numberFormat: percent },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof named;

const names = Object.keys(named) as StyleName[];

/** The looks of every form laid out; the first is the plain style of cells that are not listed. */
export const layoutStyles: readonly Style[] = Object.values(named);

/** Workbook.styles of this form: `layoutStyles` in its own type. */
export const stylesOf = ({ fonts }: FormDefinition): readonly Style[] =>
  fonts === undefined
    ? layoutStyles
    : Object.entries(named).map(([name, style]: [string, Style]) => ({
        ...style,
        font: { ...style.font, ...(name === 'title' ? fonts.title : { size: fonts.size }) },
      }));

export const styleIdOf = (name: StyleName): number => names.indexOf(name);

export const openStyles: Readonly<Record<ValueKind, StyleName>> = {
  text: 'text',
  name: 'entry',
  amount: 'amount',
  count: 'entry',
  percent: 'percent',
  score: 'entry',
  indicator: 'entry',
};

export const computedStyles: Readonly<Record<ValueKind, StyleName>> = {
  text: 'computed',
  name: 'computed',
  amount: 'computedAmount',
  count: 'computed',
  percent: 'computedPercent',
  score: 'computed',
  indicator: 'computed',
};
