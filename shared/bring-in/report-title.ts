/** Where reports may begin in a text: their titles, which are often broken over lines. */
import { isReportTitle } from '../report/heading-words';
import { normaliseLabel, yearOf } from '../sheet/label-text';

/** Lines from `first` to before `end`; none where a report is copied without its title. */
export interface TitleRange {
  readonly first: number;
  readonly end: number;
}

/** 2022年度长沙市岳麓区总工会, above 单位部门整体支出预算绩效自评报告 */
const longestOpening = 40;
const continues = /^(?:部门|单位)?(?:预算)?(?:绩效)?(?:自评|评价|自我评价)?(?:情况)?的?报告$/;
const yearAlone = /^\(?\d{4}年度?\)?$/;

export function titlesIn(lines: readonly string[]): readonly TitleRange[] {
  const texts = lines.map(normaliseLabel);
  const titles: TitleRange[] = [];
  for (let line = 0; line < texts.length; line++) {
    if (!isReportTitle(texts[line] ?? '')) continue;
    const first = opens(texts[line - 1] ?? '', texts[line] ?? '') ? line - 1 : line;
    let end = line + 1;
    while (continues.test(texts[end] ?? '') || yearAlone.test(texts[end] ?? '')) end++;
    titles.push({ first, end });
    line = end - 1;
  }
  return titles;
}

const opens = (above: string, title: string): boolean =>
  above !== '' &&
  above.length <= longestOpening &&
  !/[。;:!?]/.test(above) &&
  yearOf(title) === null &&
  (yearOf(above) !== null || /(?:部门|单位|整体)$/.test(above));
