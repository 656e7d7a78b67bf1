/**
 * Charts after rows were changed: their ranges, the copies of values that they keep, and what is said of single points,
 * such as a colour. A new row is a point without a value; where points cannot be followed, the copy goes, since every
 * program makes it anew from the cells.
 */
import { shiftFormula } from '../sheet/shift-formula';
import type { FormulaShift } from '../sheet/shift-formula';
import { pointMap } from './rows-chart-points';
import type { PointMap } from './rows-chart-points';
import { applySplices, attributeSplice } from './splice';
import type { Splice } from './splice';
import { child, descendants, escapeXml, numberAttribute, parseXml } from './xml';
import type { XmlElement } from './xml';

/** Of both kinds: those of 2007 (chart1.xml) and those of 2016 (chartEx1.xml: waterfalls and the like). */
export const isChartPart = (name: string): boolean => /(^|\/)charts\/chart[^/]*\.xml$/i.test(name);

/** `names`: what the names of the workbook meant before the changes, by their lower-case words. */
export function shiftChart(text: string, shift: FormulaShift, names: ReadonlyMap<string, string>): string {
  const root = parseXml(text);
  const data = [...descendants(root)].filter(({ name }) => name === 'data');
  return applySplices(text, splicesOf(root, { text, shift, names, data, points: null, parent: '' }));
}

interface Context {
  readonly text: string;
  readonly shift: FormulaShift;
  readonly names: ReadonlyMap<string, string>;
  /** cx:data of a chart of 2016, to which its series refer by number */
  readonly data: readonly XmlElement[];
  /** of the series around; null when they did not change or cannot be followed */
  readonly points: PointMap | null;
  /** name of the element around */
  readonly parent: string;
}

function splicesOf(element: XmlElement, context: Context): readonly Splice[] {
  const { text, shift, points } = context;
  const numbered = points && pointNumber(element, context.parent);
  const moved = numbered ? points.at(numbered.point) : null;
  if (numbered && moved === null) return [{ start: element.start, end: element.end, text: '' }];
  const around = { ...context, points: pointsOfSeries(element, context) ?? points, parent: element.name };
  const formulas = element.children.filter(({ name }) => name === 'f' || name === 'sqref');
  const meant = formulas.map((formula) => meaningOf(formula.text, context)).find((each) => changes(each, shift));
  return [
    ...(numbered && moved !== null && moved !== numbered.point
      ? [attributeSplice(text, numbered.element, numbered.attribute, String(moved))]
      : []),
    ...element.children.flatMap((each): readonly Splice[] => {
      if (formulas.includes(each)) return formulaSplices(each, shift);
      return isCopy(each) && meant !== undefined ? copySplices(each, meant, context) : splicesOf(each, around);
    }),
  ];
}

const changes = (formula: string, shift: FormulaShift): boolean => shiftFormula(formula, shift) !== formula;

const formulaSplices = ({ text, openEnd, closeStart }: XmlElement, shift: FormulaShift): readonly Splice[] =>
  changes(text, shift) ? [{ start: openEnd, end: closeStart, text: escapeXml(shiftFormula(text, shift)) }] : [];

interface PointNumber {
  readonly element: XmlElement;
  readonly attribute: 'idx' | 'val';
  readonly point: number;
}

/** The number of the point of which something is said, such as its colour, and where it is written. */
function pointNumber(element: XmlElement, parent: string): PointNumber | null {
  const at = (carrier: XmlElement | undefined, attribute: PointNumber['attribute']): PointNumber | null => {
    const point = numberAttribute(carrier?.attributes[attribute], -1);
    return carrier && point >= 0 ? { element: carrier, attribute, point } : null;
  };
  if (element.name === 'dPt' || element.name === 'dLbl') return at(child(element, 'idx'), 'val');
  // charts of 2016; subtotals are the columns of a waterfall that start from zero
  if (parent === 'subtotals') return at(element, 'val');
  return ['dataPt', 'dataLabel', 'dataLabelHidden'].includes(element.name) ? at(element, 'idx') : null;
}

const copies: readonly string[] = ['numCache', 'strCache', 'multiLvlStrCache', 'dlblRangeCache', 'lvl'];
const isCopy = ({ name }: XmlElement): boolean => copies.includes(name);

function copySplices(copy: XmlElement, formula: string, { text, shift }: Context): readonly Splice[] {
  const counter = child(copy, 'ptCount');
  const count = numberAttribute(counter?.attributes['val'] ?? copy.attributes['ptCount'], 0);
  const map = pointMap(formula, shiftFormula(formula, shift), count, shift);
  if (!map) return [{ start: copy.start, end: copy.end, text: '' }];
  const counted = counter
    ? attributeSplice(text, counter, 'val', String(map.count))
    : attributeSplice(text, copy, 'ptCount', String(map.count));
  const points = [...descendants(copy)].filter(({ name }) => name === 'pt');
  return [
    counted,
    ...points.flatMap((point): Splice[] => {
      const moved = map.at(numberAttribute(point.attributes['idx'], -1));
      if (moved === null) return [{ start: point.start, end: point.end, text: '' }];
      return String(moved) === point.attributes['idx'] ? [] : [attributeSplice(text, point, 'idx', String(moved))];
    }),
  ];
}

/** Of a series whose points moved among themselves, told by the range of its values. */
function pointsOfSeries(series: XmlElement, context: Context): PointMap | null {
  const referring = (element: XmlElement | undefined): XmlElement | undefined =>
    element?.children.find((each) => child(each, 'f') !== undefined);
  if (series.name === 'ser') return mapOf(referring(child(series, 'val') ?? child(series, 'yVal')), context);
  if (series.name !== 'series') return null;
  const id = child(series, 'dataId')?.attributes['val'];
  return mapOf(referring(context.data.find(({ attributes }) => attributes['id'] === id)), context);
}

/** A chart of 2016 names its ranges (_xlchart.v1.0), an older one may: 表!得分. */
const meaningOf = (formula: string, { names }: Context): string =>
  names.get(formula.slice(formula.lastIndexOf('!') + 1).toLowerCase()) ?? formula;

function mapOf(reference: XmlElement | undefined, context: Context): PointMap | null {
  const { shift } = context;
  const formula = meaningOf(child(reference, 'f')?.text ?? '', context);
  const copy = reference?.children.find(isCopy);
  const count = child(copy, 'ptCount')?.attributes['val'] ?? copy?.attributes['ptCount'];
  if (!changes(formula, shift)) return null;
  return pointMap(formula, shiftFormula(formula, shift), count === undefined ? null : Number(count), shift);
}
