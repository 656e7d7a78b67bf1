import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeReports } from '../../../shared/bring-in/place-reports';
import { complete } from '../../../shared/document/complete';
import type { FormDocument } from '../../../shared/document/document';
import { catalogue } from '../../../shared/forms/catalogue';
import { hunanReport2013 } from '../../../shared/forms/hunan-report-2013';
import { blankForm } from '../../../shared/sheet/blank-form';
import { layout } from '../../../shared/sheet/layout';
import { recognise } from '../../../shared/sheet/recognise';
import type { Workbook } from '../../../shared/sheet/sheet';
import { create } from '../../../shared/workbook/create';
import { read } from '../../../shared/workbook/read';
import { paragraphs } from '../../bring-in/support/report-lines';
import { cellsIn } from '../../support/cells';

const laidOut = (form: FormDocument): Workbook =>
  layout(hunanReport2013, hunanReport2013.id, complete(hunanReport2013, form, {}));

describe('The older outline', () => {
  it('has its seven chapters, and in 专项支出 three items', () => {
    const [sheet] = laidOut(blankForm(hunanReport2013, 2022)).sheets;
    expect(cellsIn(sheet).flatMap(({ text }) => (text === '' ? [] : [text]))).toEqual([
      '2022年度部门整体支出绩效自评报告',
      '一、部门（单位）概况',
      '（一）部门（单位）基本情况',
      '（二）部门（单位）整体支出规模、使用方向和主要内容、涉及范围等',
      '二、部门（单位）整体支出管理及使用情况',
      '（一）基本支出',
      '（二）专项支出',
      '1、项目支出安排落实、总投入等情况分析',
      '2、项目支出实际使用情况分析',
      '3、项目支出管理情况分析',
      '三、部门（单位）专项组织实施情况',
      '（一）专项组织情况分析',
      '（二）专项管理情况分析',
      '四、部门（单位）整体支出绩效情况',
      '五、存在的主要问题及原因分析',
      '六、下一步改进措施和有关建议',
      '七、其他需要说明的情况',
    ]);
  });

  it('is told apart from the newer one', () => {
    expect(recognise(laidOut(blankForm(hunanReport2013, 2022)), catalogue).map(({ key }) => key)).toEqual([
      'hunan-report-2013',
    ]);
  });

  it('a heading too long for one line has a row of two', () => {
    const [sheet] = laidOut(blankForm(hunanReport2013, 2022)).sheets;
    const heightOf = (start: string): number =>
      sheet?.rowHeights[cellsIn(sheet).find(({ text }) => text.startsWith(start))?.row ?? -1] ?? 0;
    expect(heightOf('（二）部门（单位）整体')).toBeGreaterThan(heightOf('（一）部门（单位）基本'));
  });
});

describe('The report of 岳麓 2022', () => {
  const text = readFileSync(new URL('../../fixtures/samples/yuelu-2022.txt', import.meta.url), 'utf8');
  const [placed] = placeReports(paragraphs(text.split('\n').slice(340).join('\n')), catalogue).forms;

  it('is the same document when its workbook is opened, with the heading that lost its number', async () => {
    if (!placed) throw new Error('no report');
    const [found] = recognise(read(await create(laidOut(placed.form))), catalogue);
    expect(found).toMatchObject({ key: 'hunan-report-2013', confidence: 1, issues: [] });
    expect(found?.form).toEqual(placed.form);
    expect(found?.form.places['problems.heading']).toBe('存在的主要问题及原因分析');
  });
});
