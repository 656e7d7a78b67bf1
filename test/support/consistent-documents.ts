/**
 * The five official forms filled at random, as a careful clerk would: every sum holds, every 得分 follows from target and
 * result, every deduction has its reason. What they say is made up of a few plain words.
 */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { CellValue, FormDocument, TableRow } from '../../shared/document/document';
import { hunanDepartmentBaseData } from '../../shared/forms/hunan-department-base-data';
import { hunanDepartmentSelfEvaluation } from '../../shared/forms/hunan-department-self-evaluation';
import type { FormDefinition } from '../../shared/forms/definition';
import { projectSelfEvaluation } from '../../shared/forms/project-self-evaluation';
import { suzhouDepartmentTarget } from '../../shared/forms/suzhou-department-target';
import { suzhouFixedIndicators } from '../../shared/forms/suzhou-indicators';
import { wangchengDepartmentTarget } from '../../shared/forms/wangcheng-department-target';

type Values = Readonly<Record<string, CellValue>>;

export interface ConsistentForm {
  readonly definition: FormDefinition;
  readonly documents: fc.Arbitrary<FormDocument>;
}

/** Hundredths of 万元, up to 9,999.99 万元. */
const hundredths = fc.integer({ min: 1, max: 999_999 });
const amount = (cents: number): number => new Decimal(cents).div(100).toNumber();
/** A part of a whole, both in hundredths. */
const partOf = (whole: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: whole });

const rowsOf = (list: readonly Values[]): readonly TableRow[] =>
  list.map((values, index) => ({ id: `r${index}`, values }));

/** Each place with the amount of its hundredths. */
const amounts = (cents: Readonly<Record<string, number>>): Values =>
  Object.fromEntries(Object.entries(cents).map(([id, value]) => [id, amount(value)]));

/** An indicator without its points: what is to be reached, and a result of about as much. */
interface Aim {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  /** of the target, in percent; null: as the words say */
  readonly due: number | null;
  /** the result with its unit, for a figure */
  written(figure: string): string;
}

const counted = (level1: string, level2: string, name: string, unit: string): fc.Arbitrary<Aim> =>
  fc.integer({ min: 5, max: 200 }).map((due) => ({
    level1,
    level2,
    name,
    target: `≥${due}${unit}`,
    due,
    written: (figure) => `${figure}${unit}`,
  }));

const rated = (level1: string, level2: string, name: string): fc.Arbitrary<Aim> =>
  fc.integer({ min: 60, max: 90 }).map((due) => ({
    level1,
    level2,
    name,
    target: `≥${due}%`,
    due,
    written: (figure) => `${figure}%`,
  }));

const aims: readonly fc.Arbitrary<Aim>[] = [
  counted('产出指标', '数量指标', '慰问困难职工人数', '人'),
  counted('产出指标', '数量指标', '举办技能培训期数', '期'),
  rated('产出指标', '质量指标', '培训合格率'),
  rated('产出指标', '时效指标', '慰问金发放及时率'),
  rated('产出指标', '成本指标', '经费节约达标率'),
  counted('效益指标', '经济效益指标', '帮助就业人数', '人'),
  rated('效益指标', '社会效益指标', '职工入会覆盖率'),
  rated('效益指标', '生态效益指标', '无纸化办公普及率'),
  rated('效益指标', '可持续影响指标', '服务阵地正常运转率'),
  rated('满意度指标', '服务对象满意度指标', '职工满意度'),
];

const allAims = fc.tuple(...aims);

/** 产出 50 in five, 效益 30 in four, 满意度 10 in one: 财预〔2020〕10号. */
const weights = [10, 10, 10, 10, 10, 8, 8, 7, 7, 10];

/** Reached by 50 to 110 %; percentages end at 100. */
const reached = fc.integer({ min: 50, max: 110 });

/** 得分 by 财预〔2020〕10号: in proportion to the target, full from there on. */
function scored({ target, due, written, ...named }: Aim, weight: number, percent: number): Values {
  const base = new Decimal(due ?? 0);
  const done = target.includes('%')
    ? Decimal.min(100, base.times(percent).div(100).round())
    : Decimal.max(1, base.times(percent).div(100).round());
  const score = Decimal.min(weight, done.div(base).times(weight)).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber();
  return {
    ...named,
    target,
    actual: written(done.toString()),
    weight,
    score,
    ...(score < weight && { reason: '活动时间推迟，下年度提前安排。' }),
  };
}

const evaluatedIndicators = fc
  .tuple(allAims, fc.array(reached, { minLength: aims.length, maxLength: aims.length }))
  .map(([list, percents]) =>
    rowsOf(list.map((aim, index) => scored(aim, weights[index] ?? 0, percents[index] ?? 100))),
  );

const targets = allAims.map((list) =>
  rowsOf(
    list.map(({ level1, level2, name, target }) => ({
      level1,
      level2,
      project: '特定目标类-工会经费',
      content: name,
      target,
    })),
  ),
);

const texts = { duties: '维护职工合法权益，组织职工开展文体活动。', goal: '做好职工服务工作。' } as const;

const wangcheng = fc
  .tuple(hundredths, targets)
  .chain(([total, indicators]) =>
    fc.tuple(fc.constant(total), fc.constant(indicators), partOf(total), partOf(total), fc.constantFrom(0, 1)),
  )
  .map(([total, indicators, general, basic]): FormDocument => ({
    definition: wangchengDepartmentTarget.id,
    year: 2023,
    places: {
      ...texts,
      unit: '区总工会',
      ...amounts({
        'budget.total': total,
        'budget.general': general,
        'budget.fund': 0,
        'budget.nontax': 0,
        'budget.other': total - general,
        'spend.basic': basic,
        'spend.project': total - basic,
      }),
    },
    tables: { indicators },
  }));

/** 资金来源 and 资金结构 of the same total, for 预算数 and 执行数; nothing is spent beyond its budget. */
const hunanFunds = fc
  .tuple(hundredths, hundredths, hundredths)
  .chain((budgets) => fc.tuple(fc.constant(budgets), ...budgets.map(partOf)))
  .chain(([budgets, ...spent]) => {
    const total = budgets.reduce((sum, each) => sum + each, 0);
    const used = spent.reduce((sum, each) => sum + each, 0);
    return fc.tuple(
      fc.constant({ budgets, spent, total, used }),
      fc.integer({ min: Math.ceil(total / 2), max: total }),
    );
  })
  .map(([{ budgets, spent, total, used }, fiscal]): Values => {
    const [people, office, project] = budgets;
    const [peopleSpent = 0, officeSpent = 0, projectSpent = 0] = spent;
    // 财政拨款 is used up first
    const fiscalSpent = Math.min(fiscal, used);
    const line = (id: string, budget: number, spentOfIt: number) => ({
      [`${id}.budget`]: budget,
      [`${id}.spent`]: spentOfIt,
    });
    return amounts({
      ...line('income.total', total, used),
      ...line('income.fiscal', fiscal, fiscalSpent),
      ...line('income.other', total - fiscal, used - fiscalSpent),
      ...line('structure.total', total, used),
      ...line('structure.basic', people + office, peopleSpent + officeSpent),
      ...line('structure.people', people, peopleSpent),
      ...line('structure.office', office, officeSpent),
      ...line('structure.project', project, projectSpent),
    });
  });

const hunanSelfEvaluation = fc
  .tuple(hunanFunds, evaluatedIndicators, fc.integer({ min: 1, max: 80 }))
  .chain(([funds, indicators, posts]) =>
    fc.integer({ min: 1, max: posts }).map((staff): FormDocument => ({
      definition: hunanDepartmentSelfEvaluation.id,
      year: 2022,
      places: {
        duties: texts.duties,
        goal: '做好职工服务工作。',
        result: '全年慰问职工、举办培训均按计划进行。',
        posts,
        staff,
        ...funds,
        'income.total.weight': 10,
      },
      tables: { indicators },
    })),
  );

const projectFunds = fc
  .tuple(hundredths, hundredths, hundredths)
  .chain((budgets) => fc.tuple(fc.constant(budgets), ...budgets.map(partOf)))
  .map(([budgets, ...spent]): Values =>
    amounts(
      Object.fromEntries(
        ['funds.fiscal', 'funds.carried', 'funds.other'].flatMap((id, index) => [
          [`${id}.initial`, budgets[index] ?? 0],
          [`${id}.budget`, budgets[index] ?? 0],
          [`${id}.spent`, spent[index] ?? 0],
        ]),
      ),
    ),
  );

const projectEvaluation = fc.tuple(projectFunds, evaluatedIndicators).map(([funds, indicators]): FormDocument => ({
  definition: projectSelfEvaluation.id,
  year: 2022,
  places: {
    name: '职工服务项目',
    department: '区总工会',
    unit: '区总工会',
    goal: '做好职工服务工作。',
    result: '全年慰问职工、举办培训均按计划进行。',
    ...funds,
    'funds.total.weight': 10,
  },
  tables: { indicators },
}));

/** The value of a fixed indicator of 苏州: a word of its kind, or a limit, or what is to be reached. */
function suzhouValue(name: string): string {
  const words: Readonly<Record<string, string>> = {
    健全性: '健全',
    合理性: '合理',
    明确性: '明确',
    规范性: '规范',
    科学性: '科学',
    完善性: '完善',
    公开度: '公开',
    合规性: '合规',
    有效性: '有效',
  };
  const word = Object.entries(words).find(([ending]) => name.endsWith(ending))?.[1];
  if (word !== undefined) return word;
  return /控制率|变动率|调整率|偏差率|结转结余率/.test(name) ? '≤100%' : '≥90%';
}

const half = (full: number): number => Math.floor(full / 2);

const suzhou = fc
  .tuple(hundredths, fc.array(hundredths, { minLength: 1, maxLength: 6 }), hundredths, fc.integer({ min: 2, max: 90 }))
  .chain(([basic, projects, fund, count]) => {
    const project = projects.reduce((sum, each) => sum + each, 0);
    return fc.tuple(
      fc.constant({ basic, projects, project, fund, count }),
      fc.integer({ min: 0, max: basic + project }),
    );
  })
  .map(([{ basic, projects, project, count }, general]): FormDocument => {
    const total = basic + project;
    const values = (name: string): Values => ({ name, half: suzhouValue(name), full: suzhouValue(name) });
    return {
      definition: suzhouDepartmentTarget.id,
      year: 2023,
      places: {
        unit: '市总工会',
        year: 2023,
        duties: texts.duties,
        organisation: '内设机构 5 个。',
        longTermGoal: texts.goal,
        annualGoal: texts.goal,
        ...amounts({
          'income.total': total,
          'income.fiscal.subtotal': general,
          'income.fiscal.general': general,
          'income.fiscal.fund': 0,
          'income.fiscal.special': 0,
          'income.stateCapital': 0,
          'income.socialInsurance': 0,
          'income.carriedOver': 0,
          'income.other': total - general,
          'spend.basic.half': half(basic),
          'spend.basic.full': basic,
          'spend.project.half': projects.reduce((sum, each) => sum + half(each), 0),
          'spend.project.full': project,
        }),
      },
      tables: {
        projects: rowsOf(
          projects.map((each, index) => ({
            name: `职工服务项目${index + 1}`,
            half: amount(half(each)),
            full: amount(each),
          })),
        ),
        common: rowsOf(suzhouFixedIndicators.map(({ level1, level2, name }) => ({ level1, level2, ...values(name) }))),
        performance: rowsOf([
          {
            level1: '履职',
            level2: '维护职工合法权益',
            work: '服务职工',
            name: '职工服务项目服务人次',
            half: `≥${count}人次`,
            full: `≥${count * 2}人次`,
          },
        ]),
        effects: rowsOf([
          { level1: '效益', level2: '社会效益', name: '职工入会覆盖率', half: '≥60%', full: '≥80%' },
          { level1: '满意度', level2: '服务对象满意度', name: '职工满意度', half: '≥85%', full: '≥85%' },
        ]),
      },
    };
  });

/** One column of the 基础数据表, in hundredths; 三公经费 is part of 公用经费. */
const baseColumn = (column: string): fc.Arbitrary<{ readonly places: Values; readonly projects: readonly number[] }> =>
  fc
    .tuple(fc.integer({ min: 10_000, max: 999_999 }), hundredths, fc.array(hundredths, { minLength: 2, maxLength: 2 }))
    .chain(([basic, operation, projects]) =>
      fc.tuple(
        fc.constant({ basic, operation, projects }),
        fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 4, maxLength: 4 }),
      ),
    )
    .map(([{ basic, operation, projects }, [purchase = 0, running = 0, abroad = 0, reception = 0]]) => {
      const special = projects.reduce((sum, each) => sum + each, 0);
      const cents: Readonly<Record<string, number>> = {
        'spend.total': basic + operation + special,
        'spend.basic': basic,
        'spend.office': basic,
        'spend.project': operation + special,
        'spend.operation': operation,
        'spend.special': special,
        'official.total': purchase + running + abroad + reception,
        'official.cars': purchase + running,
        'official.carPurchase': purchase,
        'official.carOperation': running,
        'official.abroad': abroad,
        'official.reception': reception,
        procurement: 0,
      };
      const places = amounts(
        Object.fromEntries(Object.entries(cents).map(([id, value]) => [`${id}.${column}`, value])),
      );
      return { places, projects };
    });

const baseData = fc
  .tuple(baseColumn('before'), baseColumn('budget'), baseColumn('actual'), fc.integer({ min: 1, max: 80 }))
  .map(([before, budget, actual, staff]): FormDocument => ({
    definition: hunanDepartmentBaseData.id,
    year: 2022,
    places: {
      posts: staff,
      staff,
      thrift: '严格执行公务接待制度。',
      ...before.places,
      ...budget.places,
      ...actual.places,
    },
    tables: {
      projects: rowsOf(
        [0, 1].map((index) => ({
          name: `职工服务项目${index + 1}`,
          before: amount(before.projects[index] ?? 0),
          budget: amount(budget.projects[index] ?? 0),
          actual: amount(actual.projects[index] ?? 0),
        })),
      ),
    },
  }));

export const consistentForms: readonly ConsistentForm[] = [
  { definition: wangchengDepartmentTarget, documents: wangcheng },
  { definition: hunanDepartmentSelfEvaluation, documents: hunanSelfEvaluation },
  { definition: hunanDepartmentBaseData, documents: baseData },
  { definition: projectSelfEvaluation, documents: projectEvaluation },
  { definition: suzhouDepartmentTarget, documents: suzhou },
];
