/** What differs by region and year, as data: weights, bands, tolerances (财预〔2020〕10号, 财预〔2021〕101号 and provincial notices). */
export interface Profile {
  readonly id: string;
  /** region, year and 文号 in words */
  readonly name: string;
  /** Σ分值 with 预算执行率 included */
  readonly totalWeight: number;
  /** 预算执行率 分值 */
  readonly executionWeight: number;
  /** Σ分值 by 一级指标, as named in the table */
  readonly groupWeights: Readonly<Record<string, number>>;
}

/** 财预〔2020〕10号: 预算执行率 10, 产出 50, 效益 30, 满意度 10. */
export const nationalSelfEvaluation: Profile = {
  id: 'national-2020-10',
  name: '财预〔2020〕10号 自评指标权重',
  totalWeight: 100,
  executionWeight: 10,
  groupWeights: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
};

/** A form that has no 分值: no weight check applies. */
export const withoutWeights = (id: string, name: string): Profile => ({
  id,
  name,
  totalWeight: 0,
  executionWeight: 0,
  groupWeights: {},
});
