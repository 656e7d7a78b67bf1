/** What stands in the three published reports, read off by hand; what holds in them must stay silent. */
import { describe, expect, it } from 'vitest';
import { daoxian, lusong, yuelu, yueluWithoutTables } from '../support/samples';
import { found, hasRun, mended, rulesFinding, underlined } from '../support/told';

describe('The report of 岳麓 2022 beside its table', () => {
  const around = yuelu();

  it('names 7 people where the table has 8, those retired left out', () => {
    const [staff, ...others] = found('E06', around);
    expect(others).toEqual([]);
    expect(staff?.message).toBe('报告中的实有人数为7人，表中为8人');
    expect(staff?.explain).toContain('实有人数只算在职人员');
    expect(staff && underlined(staff, around)).toEqual(['7人']);
    expect(staff?.paths).toEqual([{ kind: 'place', form: 'hunan-department-self-evaluation', place: 'staff' }]);
    expect(staff && mended(staff, around)).toContain('目前实有在职人员8人，离退休人员1人');
  });

  it('has 44.75 where the table has 44.74, twice', () => {
    const issues = found('E03', around);
    expect(issues.map(({ message }) => message)).toEqual([
      '报告中的项目支出全年执行数为44.75万元，表中为44.74万元',
      '报告中的项目支出全年执行数为44.75万元，表中为44.74万元',
    ]);
    expect(issues.map((issue) => mended(issue, around)?.match(/.{8}44\.74万元/)?.[0])).toEqual([
      '实际专项支出总共44.74万元',
      '目支出实际金额为44.74万元',
    ]);
  });

  it('has uses that miss their total by 0.2045 and the table by 0.1945, twice', () => {
    const issues = found('E04', around);
    expect(issues.map(({ level, explain }) => [level, explain])).toEqual([
      ['error', '9.6＋17.9935＋12.952＋4＝44.5455，与44.75相差0.2045；与表中的44.74相差0.1945'],
      ['error', '9.6＋17.9935＋12.952＋4＝44.5455，与44.75相差0.2045；与表中的44.74相差0.1945'],
    ]);
    expect(issues[0] && underlined(issues[0], around)).toEqual([
      '44.75万元',
      '9.6万元',
      '17.9935万元',
      '12.952万元',
      '4万元',
    ]);
  });

  it('has a budget of 41.8 that the table does not have', () => {
    expect(found('E05', around).map(({ message, explain }) => [message, explain.includes('相差2.94万元')])).toEqual([
      ['报告中的项目支出全年预算数为41.8万元，表中为44.74万元', true],
    ]);
  });

  it('spent 44.75 of the 41.8 that it names: 107.06 %, once', () => {
    const [over, ...others] = found('B09', around);
    expect(others).toEqual([]);
    expect(over?.message).toBe('项目支出实际44.75万元超过预算41.8万元，执行率107.06%');
    expect(over && underlined(over, around)).toEqual(['44.75万元', '41.8万元']);
  });

  it('has 7 people in 3 posts: 233.33 %', () => {
    expect(found('E07', around).map(({ message }) => message)).toEqual(['报告中在职人员7人超过编制3人，控制率233.33%']);
  });

  it('has 3246 unions where the table has 3717', () => {
    const [unions, ...others] = found('E08', around);
    expect(others).toEqual([]);
    expect(unions?.message).toBe('报告中为3246家，表中“部门职责”为3717家');
    expect(unions?.explain).toContain('相差471');
    expect(unions?.paths).toEqual([{ kind: 'place', form: 'hunan-department-self-evaluation', place: 'duties' }]);
  });

  it('has amounts of three and four decimals, twice', () => {
    expect(found('B12', around).map((issue) => underlined(issue, around))).toEqual([
      ['17.9935万元', '12.952万元'],
      ['17.9935万元', '12.952万元'],
    ]);
  });

  it('says neither score nor grade', () => {
    const [missing, ...others] = found('E09', around);
    expect(others).toEqual([]);
    expect(missing?.message).toBe('报告没有写自评得分和等级，表中总得分96分');
    expect(missing && underlined(missing, around)).toEqual(['部门（单位）整体支出绩效情况']);
    expect(hasRun('E09', yueluWithoutTables())).toBe(false);
  });

  it('is silent otherwise, as on 254.85, 233.48, 21.37 and 299.59', () => {
    expect(rulesFinding(around)).toEqual(['B09', 'B12', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08', 'E09']);
    expect(hasRun('E02', around)).toBe(true);
  });

  it('is not compared where no table is beside, and its own sums are added up all the same', () => {
    const alone = yueluWithoutTables();
    for (const rule of ['E01', 'E02', 'E03', 'E05', 'E06'] as const) expect(hasRun(rule, alone)).toBe(false);
    expect(found('E04', alone).map(({ explain }) => explain)).toEqual([
      '9.6＋17.9935＋12.952＋4＝44.5455，与44.75相差0.2045',
      '9.6＋17.9935＋12.952＋4＝44.5455，与44.75相差0.2045',
    ]);
  });
});

describe('The report of 道县 2023', () => {
  const around = daoxian();

  it('has 6元 of 住房公积金 that were 6万元, with one click', () => {
    const [slip, ...others] = found('B16', around);
    expect(others).toEqual([]);
    expect(slip?.message).toBe('“住房公积金”写的是6元，应为6万元');
    expect(slip?.explain).toContain('31.81＋16.62＋10.12＋1.41＋8.94＋4.86＋6＋8.81＝88.57');
    expect(slip && underlined(slip, around)).toEqual(['6元', '88.57万元']);
    expect(slip && mended(slip, around)).toContain('行政单位医疗4.86万元，住房公积金6万元，其他工资福利支出8.81万元');
  });

  it('has no project spending, and names projects of 100, 50 and 13', () => {
    const [denied, ...others] = found('E12', around);
    expect(others).toEqual([]);
    expect(denied && underlined(denied, around)).toEqual(['无项目支出情况', '100万元', '50万元', '13万元']);
  });

  it('names 163 of spending, more than all of its 153.78', () => {
    expect(found('E13', around).map(({ level, explain }) => [level, explain])).toEqual([
      ['warning', '100＋50＋13＝163，比基本支出153.78万元多9.22万元'],
    ]);
  });

  it('is silent otherwise: its sums 88.57, 20.64, 153.78 twice and 2.50 hold', () => {
    expect(rulesFinding(around)).toEqual(['B16', 'E12', 'E13']);
    expect(hasRun('E04', around)).toBe(true);
  });
});

describe('The report of 芦淞 2022', () => {
  const around = lusong();

  it('has 161.87 of 141.1 and 20.76: rounding, told as a hint', () => {
    expect(found('E04', around).map(({ level, explain }) => [level, explain])).toEqual([
      ['hint', '141.1＋20.76＝161.86，与161.87相差0.01，可能是四舍五入'],
    ]);
  });

  it('counts 568 people once as 人次, twice as 名', () => {
    expect(found('E15', around).map((issue) => underlined(issue, around))).toEqual([['568人次', '568名', '568名']]);
  });

  it('names more spending than it had, without saying from where', () => {
    expect(found('E13', around).map(({ explain }) => explain)).toEqual([
      '22.04＋10＋82.77＋0.3＋100＝215.11（“余”“多”不计），比支出合计176.87万元多38.24万元',
    ]);
  });

  it('mixes 元 and 万元 in one paragraph', () => {
    expect(found('B17', around).map((issue) => underlined(issue, around))).toEqual([
      ['170400.00元', '100000元', '70400元', '5万元'],
    ]);
  });

  it('is silent otherwise: 176.87 is 15 and 161.87, 170400 is 100000 and 70400, and 568 × 300', () => {
    expect(rulesFinding(around)).toEqual(['B17', 'E04', 'E13', 'E15']);
    expect(hasRun('E14', around)).toBe(true);
  });
});
