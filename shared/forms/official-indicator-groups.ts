/** The groups that 财预〔2020〕10号 prints in every indicator table, in its order. */
export const officialIndicatorGroups: readonly { readonly level1: string; readonly level2: string }[] = [
  { level1: '产出指标', level2: '数量指标' },
  { level1: '产出指标', level2: '质量指标' },
  { level1: '产出指标', level2: '时效指标' },
  { level1: '产出指标', level2: '成本指标' },
  { level1: '效益指标', level2: '经济效益指标' },
  { level1: '效益指标', level2: '社会效益指标' },
  { level1: '效益指标', level2: '生态效益指标' },
  { level1: '效益指标', level2: '可持续影响指标' },
  { level1: '满意度指标', level2: '服务对象满意度指标' },
];
