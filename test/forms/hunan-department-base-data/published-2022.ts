/**
 * What a union published for 2022 in 部门整体支出绩效评价基础数据表, read off by hand. Its 三公经费 line was left blank; here
 * it holds its only part, 公车运行维护.
 */
import type { FormDocument } from '../../../shared/document/document';

export const publishedPlaces = {
  posts: 52,
  staff: 52,
  'spend.total.before': 1274.38,
  'spend.total.budget': 1342.49,
  'spend.total.actual': 1342.49,
  'spend.basic.before': 606.44,
  'spend.basic.budget': 719.99,
  'spend.basic.actual': 719.99,
  'spend.office.before': 89.15,
  'spend.office.budget': 95.86,
  'spend.office.actual': 95.86,
  'spend.project.before': 667.94,
  'spend.project.budget': 622.5,
  'spend.project.actual': 622.5,
  'official.total.before': 3.33,
  'official.total.budget': 7,
  'official.total.actual': 2.74,
  'official.cars.before': 3.33,
  'official.cars.budget': 7,
  'official.cars.actual': 2.74,
  'official.carOperation.before': 3.33,
  'official.carOperation.budget': 7,
  'official.carOperation.actual': 2.74,
  'procurement.before': '——',
  thrift: '加强预算支出管理，压减一般性支出，降低行政运行支出。',
};

export const publishedProjects = [
  { name: '春节向困难职工送温暖慰问资金', before: 300, budget: 300, actual: 300 },
  { name: '职工帮扶专项补助', before: 195.14, budget: 149.2, actual: 149.2 },
  { name: '劳模专项补助资金', before: 172.8, budget: 173.3, actual: 173.3 },
];

export const published2022: FormDocument = {
  definition: 'hunan-department-base-data',
  year: 2022,
  places: publishedPlaces,
  tables: { projects: publishedProjects.map((values, index) => ({ id: `r${index + 11}`, values })) },
};
