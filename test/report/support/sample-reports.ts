/** The published reports of three unions as blocks, one for each line; see reportOf. */
import { readFileSync } from 'node:fs';
import type { Report } from '../../../shared/document/report';
import { reportOf } from './written-report';

const linesOf = (name: string): readonly string[] =>
  readFileSync(`test/fixtures/samples/${name}.txt`, 'utf8')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line.trim() !== '');

/** 长沙市岳麓区总工会 2022; its table stands before it in the text. */
export function yueluReport(): Report {
  const lines = linesOf('yuelu-2022').map((line) => line.trim());
  const start = lines.indexOf('2022年度长沙市岳麓区总工会');
  return reportOf('hunan-report-2013', 2022, {
    title: lines.slice(start, start + 2),
    body: lines.slice(start + 2, -2),
    signOff: lines.slice(-2),
  });
}

/** 道县总工会 2023: without sign-off. */
export function daoxianReport(): Report {
  const [first = '', second = '', ...body] = linesOf('daoxian-2023').map((line) => line.trim());
  return reportOf('hunan-report-2022', 2023, { title: [first, second], body });
}

/** 株洲市芦淞区总工会 2022: without sign-off. */
export function lusongReport(): Report {
  const [title = '', ...body] = linesOf('lusong-2022').map((line) => line.trim());
  return reportOf('hunan-report-2022', 2022, { title: [title], body });
}
