/** The three published reports, one paragraph a line; 岳麓 with its 自评表 beside. */
import { readFileSync } from 'node:fs';
import type { ReportAround } from '../../../shared/report/checks/prose-rule';
import { yuelu2022 } from '../../document/yuelu-2022';
import { aroundText, tableBeside } from './report-of-text';

const sample = (name: string): string =>
  readFileSync(new URL(`../../fixtures/samples/${name}.txt`, import.meta.url), 'utf8');

/** Behind the table in its text. */
const yueluReport = (): string => {
  const text = sample('yuelu-2022');
  return text.slice(text.lastIndexOf('2022年度长沙市岳麓区总工会'));
};

export const yuelu = (): ReportAround => aroundText(yueluReport(), [tableBeside(yuelu2022)]);
export const yueluWithoutTables = (): ReportAround => aroundText(yueluReport());
export const daoxian = (): ReportAround => aroundText(sample('daoxian-2023'), [], 2023);
export const lusong = (): ReportAround => aroundText(sample('lusong-2022'));
