import { expect, it } from 'vitest';
import { indicatorName } from '../../shared/document/indicator-name';

it.each([
  ['指标1：新建工会，新发展会员', 1, '指标1：', '新建工会，新发展会员'],
  ['指标2:三公经费变动率', 2, '指标2:', '三公经费变动率'],
  ['指标 12、 培训期数 ', 12, '指标 12、 ', '培训期数'],
  ['指标１：满意度', 1, '指标１：', '满意度'],
  ['指标三：满意度', 3, '指标三：', '满意度'],
  ['指标1：', 1, '指标1：', ''],
  ['指标：', null, '指标：', ''],
  ['指标', null, '指标', ''],
  ['指标体系建设', null, '', '指标体系建设'],
  ['劳模满意度', null, '', '劳模满意度'],
  ['', null, '', ''],
])('%s', (text, number, prefix, name) => {
  expect(indicatorName(text)).toEqual({ number, prefix, name });
});
