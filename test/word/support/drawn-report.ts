/** Reports drawn in lines: what stands before the bar says which kind of block it is. */
import type { Figure } from '../../../shared/document/figure';
import type { Report, ReportBlock, ReportTable } from '../../../shared/document/report';
import { words } from './sample-reports';

const kinds: Readonly<Record<string, (id: string, text: string) => ReportBlock>> = {
  title: (id, text) => ({ kind: 'title', id, content: words(text) }),
  h1: (id, text) => ({ kind: 'heading', id, level: 1, number: null, content: words(text) }),
  h2: (id, text) => ({ kind: 'heading', id, level: 2, number: null, content: words(text) }),
  h3: (id, text) => ({ kind: 'heading', id, level: 3, number: null, content: words(text) }),
  h4: (id, text) => ({ kind: 'heading', id, level: 4, number: null, content: words(text) }),
  p: (id, text) => ({ kind: 'paragraph', id, content: words(text) }),
  number: (id, text) => ({ kind: 'item', id, marker: 'number', content: words(text) }),
  bullet: (id, text) => ({ kind: 'item', id, marker: 'bullet', content: words(text) }),
  unit: (id, text) => ({ kind: 'signOff', id, part: 'unit', content: words(text) }),
  date: (id, text) => ({ kind: 'signOff', id, part: 'date', content: words(text) }),
};

/** A line is `kind|text`, or a table. */
export const drawnReport = (...lines: readonly (string | Omit<ReportTable, 'kind' | 'id'>)[]): Report => ({
  outline: 'hunan-2022',
  year: 2022,
  blocks: lines.map((line, at): ReportBlock => {
    const id = `block-${at}`;
    if (typeof line !== 'string') return { kind: 'table', id, ...line };
    const bar = line.indexOf('|');
    const make = kinds[line.slice(0, bar)];
    if (!make) throw new Error(`no kind of block: ${line}`);
    return make(id, line.slice(bar + 1));
  }),
});

export const cell = (text: string, across = 1, down = 1) => ({ content: words(text), across, down });

/** 项目 over two rows, 金额 over two columns, then one row of figures and words. */
export const mergedTable: Omit<ReportTable, 'kind' | 'id'> = {
  headRows: 2,
  rows: [
    [cell('项目', 1, 2), cell('金额（万元）', 2)],
    [cell('预算'), cell('决算')],
    [cell('基本支出'), cell('254.85'), cell('用于工资福利支出、商品和服务支出')],
  ],
};

export const figure = (text: string): Figure => ({
  source: { kind: 'grade', form: 'hunan-department-self-evaluation' },
  style: { unit: null, showsUnit: true, decimals: null, capitals: false },
  text,
});
