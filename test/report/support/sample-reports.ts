/** The published reports of three unions, brought in from their texts. */
import { readFileSync } from 'node:fs';
import { placeReports } from '../../../shared/bring-in/place-reports';
import { readText } from '../../../shared/bring-in/read-text';
import type { Report } from '../../../shared/document/report';
import { outlines } from '../../../shared/forms/outlines/outlines';

function sample(name: string): Report {
  const text = readFileSync(new URL(`../../fixtures/samples/${name}.txt`, import.meta.url), 'utf8');
  const [placed] = placeReports(readText(text).blocks, outlines).reports;
  if (!placed) throw new Error(`no report in ${name}`);
  return placed.report;
}

/** 长沙市岳麓区总工会 2022 */
export const yueluReport = (): Report => sample('yuelu-2022');
/** 道县总工会 2023 */
export const daoxianReport = (): Report => sample('daoxian-2023');
/** 株洲市芦淞区总工会 2022 */
export const lusongReport = (): Report => sample('lusong-2022');
