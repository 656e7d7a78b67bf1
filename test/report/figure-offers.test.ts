import { describe, expect, it } from 'vitest';
import { applyChange } from '../../shared/document/change';
import type { FormDocument } from '../../shared/document/document';
import { emptyDocument } from '../../shared/document/document';
import type { ReportAround } from '../../shared/report/checks/prose-rule';
import { figureOffers, takeOffer } from '../../shared/report/figure-offers';
import { figureTextOf } from '../../shared/report/figure-text';
import { contentText } from '../../shared/report/report-text';
import { yuelu2022 } from '../document/yuelu-2022';
import { changed, clean, indicator, withIndicators } from '../support/clean-self-evaluation';
import { aroundText, tableBeside } from './support/report-of-text';
import { daoxian, lusong, yuelu, yueluWithoutTables } from './support/samples';
import { yueluTables } from './support/yuelu-tables';

/** 预算金额为[41.8万元] 项目支出全年预算数 44.74万元 ≠: the four characters before it, and what it would become. */
const offered = (around: ReportAround): readonly string[] =>
  around.texts.flatMap((text) =>
    figureOffers(text, around).map(({ from, to, candidates: [best] }) => {
      const before = text.text.slice(Math.max(0, from - 4), from);
      return `${before}[${text.text.slice(from, to)}] ${best.title} ${best.figure.text}${best.agrees ? '' : ' ≠'}`;
    }),
  );

const beside = (around: ReportAround, ...forms: readonly FormDocument[]): ReportAround => ({
  ...around,
  tables: forms.map((form) => tableBeside(form)),
});

describe('The numbers of the published reports that could be live figures', () => {
  it('are these of 岳麓 beside its table, those that contradict it among them', () => {
    expect(offered(yuelu())).toEqual([
      '编制人数[3] 人员编制 3',
      '在职人员[7] 实有人数 8 ≠',
      '体支出为[299.59万元] 整体支出全年执行数 299.59万元',
      '支出总计[254.85万元] 基本支出全年执行数 254.85万元',
      '经费支出[233.48万元] 人员支出全年执行数 233.48万元',
      '公用经费[21.37万元] 公用支出全年执行数 21.37万元',
      '算金额为[41.8万元] 项目支出全年预算数 44.74万元 ≠',
      '支出总共[44.75万元] 项目支出全年执行数 44.74万元 ≠',
      '实际支出[254.85万元] 基本支出全年执行数 254.85万元',
      '际金额为[44.75万元] 项目支出全年执行数 44.74万元 ≠',
    ]);
  });

  it('are none without tables, nor beside tables of another year', () => {
    expect(offered(yueluWithoutTables())).toEqual([]);
    expect(offered(beside(yuelu(), { ...yuelu2022, year: 2021 }))).toEqual([]);
  });

  it('are these of 芦淞 beside a table made of its text', () => {
    const form = changed(
      { ...yuelu2022, tables: { indicators: [] } },
      {
        posts: 3,
        staff: 3,
        'structure.total.budget': 176.87,
        'structure.total.spent': 176.87,
        'structure.basic.budget': 161.87,
        'structure.basic.spent': 161.87,
        'structure.people.spent': 141.1,
        'structure.people.budget': 141.1,
        'structure.office.spent': 20.76,
        'structure.office.budget': 20.76,
        'structure.project.spent': 15,
        'structure.project.budget': 15,
      },
    );
    // 15万元 of one kind of support, and 收入, are not what the table calls 支出
    expect(offered(beside(lusong(), form))).toEqual([
      '预算资金[161.87万元] 基本支出全年预算数 161.87万元',
      '拨款支出[176.87万元] 整体支出全年执行数 176.87万元',
      '项目支出[15万元] 项目支出全年执行数 15万元',
      '基本支出[161.87万元] 基本支出全年执行数 161.87万元',
      '人员经费[141.1万元] 人员支出全年执行数 141.1万元',
      '公用经费[20.76万元] 公用支出全年执行数 20.76万元',
      '支出合计[15万元] 项目支出全年执行数 15万元',
      '专项资金[15万元] 项目支出全年预算数 15万元',
    ]);
  });

  it('are these of 道县 beside base data made of its text', () => {
    const form: FormDocument = {
      definition: 'hunan-department-base-data',
      year: 2023,
      places: {
        posts: 7,
        staff: 7,
        'spend.total.actual': 153.78,
        'spend.basic.actual': 153.78,
        'official.total.actual': 2.5,
        'official.reception.actual': 2.5,
      },
      tables: {},
    };
    expect(offered(beside(daoxian(), form))).toEqual([
      '本支出：[153.78万元] 基本支出全年执行数 153.78万元',
      '本支出共[153.78万元] 基本支出全年执行数 153.78万元',
      '务接待费[2.50万元] 公务接待费 2.50万元',
      '经费决算[2.50万元] 三公经费 2.50万元',
      '务接待费[2.50万元] 公务接待费 2.50万元',
    ]);
  });
});

/** Beside 岳麓, of one paragraph. */
const offeredIn = (text: string): readonly string[] => offered(aroundText(text, yueluTables));

describe('A typed number', () => {
  it('is offered in its own unit and decimals', () => {
    expect(offeredIn('基本支出2548500元。')).toEqual(['基本支出[2548500元] 基本支出全年执行数 2548500元']);
    expect(offeredIn('基本支出2,548,500.00元。')).toEqual(['基本支出[2,548,500.00元] 基本支出全年执行数 2548500.00元']);
    expect(offeredIn('项目支出执行率为100%。')).toEqual(['执行率为[100%] 项目支出执行率 100%']);
    expect(offeredIn('项目支出执行率为100.00%。')).toEqual(['执行率为[100.00%] 项目支出执行率 100.00%']);
    expect(offeredIn('自评得分96分。')).toEqual(['自评得分[96] 自评得分 96']);
  });

  it('that is rounded further than the table is another number', () => {
    expect(offeredIn('基本支出254.9万元。')).toEqual(['基本支出[254.9万元] 基本支出全年执行数 254.85万元 ≠']);
  });

  it('is offered as what was reached of an indicator that its words name', () => {
    expect(offeredIn('春节送温暖慰问职工474人。')).toEqual(['慰问职工[474人] 春节送温暖人次 实际完成值 474人']);
    expect(offeredIn('春节送温暖人次450人。')).toEqual(['温暖人次[450人] 春节送温暖人次 年度指标值 450人']);
    // by its whole name also with another number, by a word of it not
    expect(offeredIn('春节送温暖人次480人。')).toEqual(['温暖人次[480人] 春节送温暖人次 实际完成值 474人 ≠']);
    expect(offeredIn('春节慰问职工480人。')).toEqual([]);
  });

  it('of another object or unit is not, though the number is the same', () => {
    expect(offeredIn('参加运动会474人。')).toEqual([]);
    expect(offeredIn('春节送温暖474户。')).toEqual([]);
    expect(offeredIn('慰问劳模8万元。')).toEqual([]);
    expect(offeredIn('春节送温暖474人次。')).toEqual([]);
    expect(offeredIn('春节送温暖474名。')).toEqual([]);
  });

  it('is not where it is a year, a date, a number of a paragraph or of a document', () => {
    expect(offeredIn('3、按照财预〔2020〕10号文件，3月8日启动，2022年编制完成。')).toEqual([]);
  });

  it('is not where it is said of other years, about, or as a price', () => {
    expect(offeredIn('上年基本支出254.85万元。')).toEqual([]);
    expect(offeredIn('2021年基本支出254.85万元。')).toEqual([]);
    expect(offeredIn('基本支出约254.85万元。')).toEqual([]);
    expect(offeredIn('基本支出每人254.85万元。')).toEqual([]);
  });

  it('that several indicators could be has all of them, the nearest first', () => {
    const rows = [
      indicator('产出指标', '数量指标', '劳模慰问', 10, { target: '20人', actual: '20人' }),
      indicator('效益指标', '社会效益指标', '困难劳模', 10, { target: '18人', actual: '20人' }),
    ];
    const around = aroundText('慰问困难劳模20人。', [tableBeside({ ...withIndicators(rows), year: 2022 })]);
    const titles = around.texts.flatMap((text) =>
      figureOffers(text, around).flatMap(({ candidates }) => candidates.map(({ title }) => title)),
    );
    expect(titles).toEqual(['困难劳模 实际完成值', '劳模慰问 实际完成值', '劳模慰问 年度指标值']);
  });
});

describe('An offer that is taken', () => {
  it('puts the live figure in place of the words, and leaves the others', () => {
    const around = aroundText('全年基本支出254.85万元，自评得分96分。', yueluTables);
    const [text] = around.texts;
    const [offer] = text ? figureOffers(text, around) : [];
    const change = offer && takeOffer(around, offer, offer.candidates[0]);
    if (!change) throw new Error('no change');
    const before = { ...emptyDocument, notes: { reports: { [around.key]: around.report } } };
    const [block] = applyChange(before, change).document.notes?.reports?.[around.key]?.blocks ?? [];
    if (block?.kind !== 'paragraph') throw new Error('no paragraph');
    const now = [tableBeside(changed(yuelu2022, { 'structure.basic.spent': 260 }))];
    expect(contentText(block.content, figureTextOf(now))).toBe('全年基本支出260万元，自评得分96分。');
    expect(block.content.map(({ kind }) => kind)).toEqual(['words', 'figure', 'words']);
  });

  it('is not offered again', () => {
    const around = aroundText('全年基本支出254.85万元。', [tableBeside({ ...clean, year: 2022 })]);
    expect(offered(around)).toEqual(['基本支出[254.85万元] 基本支出全年执行数 150万元 ≠']);
  });
});
