/** 长沙市岳麓区总工会 2022, as published: S1 of the samples. */
import type { TableBeside } from '../../../shared/report/tables-beside';
import { yuelu2022 } from '../../document/yuelu-2022';
import { tableBeside } from './report-of-text';

export const yueluTables: readonly TableBeside[] = [tableBeside(yuelu2022)];
