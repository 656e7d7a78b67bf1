/** How a form declares its checks: data, run by shared/document/checks. Rule ids are those of the catalogue (rules.ts). */
import type { ColumnId, PlaceId, TableId } from './ids';
import type { Expression } from './expression';
import type { Level, RuleId } from './rules';

/** How a figure is written in a sentence. */
export type Show = 'amount' | 'percent' | 'score' | 'count';

export interface Named {
  readonly name: string;
  readonly is: Expression;
}

interface Declared {
  readonly rule: RuleId;
  readonly level: Level;
  /** what the rule asks for, in one sentence without numbers; told when it passed or could not be run */
  readonly title: string;
  /** 文号、条款 or 填报说明 that the rule comes from */
  readonly source: string;
}

/** What kind of comparison it is; how far the figures may be apart follows from it (rounding.ts). */
export type Comparison =
  /** a printed total and the sum of printed amounts: off by the rounding of each */
  | 'sum'
  /** a printed total and the sum of figures that nobody rounded, such as 分值 */
  | 'exact'
  /** one quantity that is stated twice */
  | 'twice'
  /** a ratio, printed as a percentage with two decimals */
  | 'rate'
  /** a ratio, printed in whole percents */
  | 'wholePercent'
  /** 得分, calculated and rounded to two decimals */
  | 'score';

/** Two figures that must agree. */
export interface EqualCheck extends Declared {
  readonly kind: 'equal';
  /** what stands on the form */
  readonly stated: Named;
  /** what it should be */
  readonly due: Named;
  /** spelt out in the explanation, in this order; each must have at least one figure, or the check is not run */
  readonly parts: readonly Named[];
  readonly compared: Comparison;
  readonly show: Show;
  /** the cell to jump to */
  readonly at: PlaceId;
  /** a stated figure whose base is missing: not run, or a finding of its own */
  readonly baseMissing: 'notRun' | 'found';
}

/** `left` must not exceed `limit`. */
export interface AtMostCheck extends Declared {
  readonly kind: 'atMost';
  readonly left: Named;
  readonly limit: Named;
  readonly parts: readonly Named[];
  readonly show: Show;
  readonly at: PlaceId;
}

/** When any of `when` is filled, `then` must be filled too. */
export interface FilledCheck extends Declared {
  readonly kind: 'filled';
  readonly when: readonly PlaceId[];
  readonly then: PlaceId;
  readonly show: Show;
}

/** Where `left` falls short of `due`, `then` must say why. */
export interface ReasonCheck extends Declared {
  readonly kind: 'reason';
  readonly left: Named;
  readonly due: Named;
  readonly then: PlaceId;
  readonly show: Show;
}

/** Σ分值 of each group of an indicator table against the profile's weights. */
export interface GroupWeightCheck extends Declared {
  readonly kind: 'groupWeight';
  readonly table: TableId;
  readonly group: ColumnId;
  readonly weight: ColumnId;
}

/** A rule on every row of an indicator table, each judged by itself. */
export interface RowCheck extends Declared {
  readonly kind: 'row';
  readonly table: TableId;
  readonly test: RowTest;
}

export type RowTest =
  /** 0 ≤ 得分 ≤ 分值 */
  | 'scoreWithinWeight'
  /** 得分 of a quantity follows from target and result */
  | 'scoreOfQuantity'
  /** 得分 of words is in the band of what they say was achieved */
  | 'scoreInBand'
  /** nothing is taken off what was reached */
  | 'fullWhenReached'
  /** 得分 < 分值 needs a reason */
  | 'reasonForDeduction'
  /** far more than the target needs a reason */
  | 'reasonForOverCompletion'
  /** 实际完成值 is no inequality and no range */
  | 'actualIsValue'
  /** 是否… is answered */
  | 'answersQuestion'
  /** no \ * _ - in place of a value */
  | 'noFillerSign'
  /** a 指标值 is a quantity, a time or a qualitative word */
  | 'targetIsMeasurable'
  /** a number has a unit */
  | 'unitPresent'
  /** one quantity in a 指标值 */
  | 'oneQuantity'
  /** a target does not tell what was done */
  | 'targetNotPast'
  /** a target says what is to be reached */
  | 'targetIsNoQuestion'
  /** an indicator is of its 二级指标 */
  | 'inItsGroup'
  /** 满意度 is ≥ and a percentage */
  | 'satisfactionAtLeast'
  /** rates are 0–100 % */
  | 'rateWithinRange'
  /** a cumulative half-year value is not above that of the year */
  | 'halfWithinYear'
  /** no half-year 0 where nothing is asked yet */
  | 'nothingForUnassessed'
  /** ≤ for limits, ≥ for what is to be reached */
  | 'signOfDirection'
  /** a target that is not sure to be reached has its 备注 */
  | 'remarkOnDoubt';

/** A rule on an indicator table as a whole, in which rows are compared with each other. */
export interface TableCheck extends Declared {
  readonly kind: 'table';
  readonly table: TableId;
  readonly test: TableTest;
}

export type TableTest =
  /** no value left blank among filled ones */
  | 'noEmptyValue'
  /** the amount of a 成本指标 is that of the fund row that it names */
  | 'costAsFunded'
  /** no indicator under two 二级指标 */
  | 'namedOnce'
  /** the 分值 of indicators are those printed beside their groups */
  | 'childrenAsPrinted'
  /** every indicator in use has points */
  | 'weightGiven'
  /** every 二级指标 has an indicator or says 不适用 */
  | 'groupsFilled'
  /** an indicator serves the 重点工作 beside it */
  | 'servesItsWork'
  /** 预算执行率, scored with the money, is no indicator besides */
  | 'executionScoredOnce'
  /** what was reached so far against the part of the year that is over, as a light */
  | 'indicatorProgress'
  /** an indicator far behind the time has its 偏差原因 */
  | 'reasonForDelay';

/** A rule on the form as a whole, which may look at the other forms of the document too. */
export interface FormCheck extends Declared {
  readonly kind: 'form';
  readonly test: FormTest;
}

export type FormTest =
  /** one unit of money is stated, and no other */
  | 'moneyUnitStated'
  /** what a table of the 决算公开 says of the same money, or the whole of it */
  | 'accountsTied'
  /** no indicator of money that there is none of */
  | 'baseNotZero'
  /** what is counted in two places is the same number */
  | 'sameQuantity'
  /** every project has an indicator */
  | 'projectsCovered'
  /** every item of the 年度目标 has an indicator */
  | 'goalsCovered'
  /** the unit is named, and the same everywhere */
  | 'unitNamed'
  /** 填表人, 填报日期 and 联系电话 are written in the line below the form */
  | 'signedOff'
  /** 填报日期 is after the year and not after the deadline */
  | 'handedInInTime'
  /** the title of a report names its 文种 */
  /** no amount left blank among filled ones */
  | 'noGaps'
  /** the budget of a 自评表 is that of the 目标表 */
  | 'statedAsTarget'
  /** no amount of 元 among those of 万元 */
  | 'noYuanAmongWan'
  /** nothing is spent of a line whose budget is 0 */
  | 'spentOnlyBudgeted'
  /** no line plans more for the half year than for the year */
  | 'halfWithinYear'
  /** the indicator 预算执行率 of the half year follows from the amounts */
  | 'executionForeseen'
  /** halves are rounded in one way */
  | 'halvesRoundedAlike'
  /** a grade that is named is that of the 总分 */
  | 'gradeOfScore'
  /** 总分 is at most what 执行率 allows */
  | 'scoreWithinCap'
  /** 得分率 is not far above 执行率 */
  | 'scoreNotAheadOfExecution'
  /** 全年完成情况 does not repeat the target */
  | 'resultNotCopied'
  /** what was spent so far against the part of the year that is over, as a light */
  | 'executionProgress'
  /** 全年预计执行数 of every line is at least what is spent already */
  | 'forecastCoversSpent'
  /** 指标值 are those of the approved 目标表 */
  | 'valuesAsApproved'
  /** the indicators of 目标表, 监控表 and 自评表 are the same */
  | 'sameIndicators'
  /** no target far below what was reached last year */
  | 'targetNotBelowLastYear'
  /** 上年决算数 are the 本年决算数 of last year's form */
  | 'lastYearAsReported'
  /** 执行数 are the 决算数 of the 基础数据表 */
  | 'spentAsInBaseData'
  /** amounts of a 汇总 are those of the units below it together */
  | 'sumOfSubunits'
  /** 项目支出 执行数 is that of the 项目自评表 together */
  | 'sumOfProjects'
  /** 全年执行数 is not below what was spent when it was monitored */
  | 'spentSinceMonitoring';

/** A rule on every cell that is filled in, each judged by itself. */
export interface CellCheck extends Declared {
  readonly kind: 'cell';
  readonly test: CellTest;
}

export type CellTest =
  /** years named in the texts are that of the form */
  | 'ownYear'
  /** what stands in a cell for numbers is one */
  | 'isNumber'
  /** amounts have two decimals at most */
  | 'atMostTwoDecimals'
  /** no 元 beside 万元 in one paragraph */
  | 'oneMoneyUnit';

/** A rule on every text that was entered, in a place or in a table, with the one click that mends it. */
export interface TextCheck extends Declared {
  readonly kind: 'text';
  readonly test: TextTest;
  /** what is said behind the name of the cell, such as 中留有网页标签 */
  readonly problem: string;
  /** what the button says */
  readonly fix: string;
}

export type TextTest =
  /** no tags, entities, bookmarks and field codes of the program that a text came from */
  | 'noMarkup'
  /** no control characters, nothing of zero width */
  | 'noInvisible'
  /** a number in a cell for numbers is written without 全角 and blanks */
  | 'plainNumber'
  /** no blanks inside Chinese words */
  | 'noBlanksInWords'
  /** no blanks at the ends of lines, no empty lines */
  | 'noOuterBlanks';

export type Check =
  | EqualCheck
  | AtMostCheck
  | FilledCheck
  | ReasonCheck
  | GroupWeightCheck
  | RowCheck
  | TableCheck
  | FormCheck
  | CellCheck
  | TextCheck;
