/** A02: a text taken over from last year's file still names last year. */
import { withoutMarkup } from '../cleaning/markup';
import { halfWidth } from '../values';
import type { CellRule } from './cell-tests';
import { finding, ran } from './outcome';

/** What is said of the form's own year in the clause behind a year: 纳入2022年度部门决算汇编范围, 2022年绩效目标. */
const ofTheForm =
  /^[^。；;，,]{0,12}(?:编报|汇编|机构设置|部门决算|部门预算|单位预算|年初预算|预算安排|整体支出|绩效目标|绩效自评|绩效评价|工作目标|工作任务|工作要点|工作计划)/;
/** What is said of a year that was: 审计2022年, 比2021年, 上年（2021年）, 自2019年; a span: 2021—2025年. */
const saidOfAnother =
  /(?:上年|上一年|去年|往年|历年|以前|审计|审查|检查|比|较|同|与|自|从|至|到|于|截至|截止|[-—~、\d])[（(]?$/;
const wasThen =
  /^(?:以来|起|前|之前|以前|底|末|成立|设立|组建|制定|印发|修订|结转|同期|审计|[^。；;，,]{0,12}(?:审计|审查|结转|结余|相比|印发|成立|修订))/;

const namedYear = /(?<!\d)((?:19|20)\d\d)年(度?)/g;
/** A deadline and nothing else: 2022年12月底前 */
const deadline = /^(?:(?:19|20)\d\d年[\d月日底末前之以内至到止完成、,\-~—]*)+$/;

export const ownYear: CellRule = {
  missing: ({ form }) => (form.year === null ? ['年度'] : ['填写的文字']),
  judge: ({ check, cell: { kind, value }, name, path, year }) => {
    if (typeof value !== 'string' || year === null) return null;
    const text = halfWidth(withoutMarkup(value)?.text ?? value);
    const years =
      kind === 'indicator' && deadline.test(text.replace(/\s/g, '')) ? pastYears(text, year) : yearsOfTheForm(text);
    const others = years.filter((each) => each.year !== year);
    return ran(
      others.map(({ year: other, words }) =>
        finding(check, `${name()}写的是${other}年，本表是${year}年度`, `“${words}”，本表年度 ${year}`, [path]),
      ),
    );
  },
};

interface NamedYear {
  readonly year: number;
  /** with what follows, to be recognised in a long text */
  readonly words: string;
}

/** Years of which a text says what is said of the year of its form; `from`: UTF-16 units. `text`: in half width. */
export const yearsOfTheForm = (text: string): readonly (NamedYear & { readonly from: number })[] =>
  [...text.matchAll(namedYear)].flatMap(({ index, 0: all, 1: digits }) => {
    const behind = text.slice(index + all.length, index + all.length + 30);
    const before = text.slice(Math.max(0, index - 8), index);
    const isOwn = ofTheForm.test(behind) && !saidOfAnother.test(before) && !wasThen.test(behind);
    return isOwn ? [{ year: Number(digits), words: all + behind.slice(0, 12), from: index }] : [];
  });

/** All of them before the form's year: nothing can be done by then any more. A later one may be meant. */
function pastYears(text: string, year: number): readonly NamedYear[] {
  const years = [...text.matchAll(namedYear)].map(([, digits]) => Number(digits));
  const last = Math.max(...years);
  return last < year ? [{ year: last, words: text.trim() }] : [];
}
