/** Words that a qualitative indicator has as its value. */

/** The published 苏州市市级部门整体预算绩效目标表 (2023) has these. */
const ofSuzhou = '健全 合理 明确 规范 科学 完善 公开 合规 有效 及时 符合 保障 提升'.split(' ');

/** What national and Hunan tables use besides. */
const usual = (
  '达成 达标 合格 良好 优秀 完成 已完成 按时完成 及时完成 按期完成 正常 稳定 持续 长期 明显 显著 较好 ' +
  '改善 增强 提高 促进 推动 减少 降低 明显提升 显著提升 有所提升 持续提升 明显改善 持续改善 长期有效 是 否'
).split(' ');

/** 财预〔2020〕10号: the three grades of what was achieved. */
const grades: readonly string[] = ['达成年度指标', '部分达成年度指标并具有一定效果', '未达成年度指标且效果较差'];

/** The state of an indicator that does not apply in this year. */
export const notApplicable = '不适用';

export const qualitativeWords: readonly string[] = [...ofSuzhou, ...usual, ...grades];
