/** A04: who filled in the form, when, and where to ask; A05: in time. 负责人签字 is written on the paper, by hand. */
import type { Profile } from '../../forms/profile';
import { dateIn, signOffFields } from '../sign-off';
import type { SignOffField } from '../sign-off';
import { hasFigures } from './entered-cells';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';

const names: Readonly<Record<Exclude<SignOffField, 'head'>, string>> = {
  by: '填表人',
  date: '填报日期',
  phone: '联系电话',
};

export const signedOff: FormRule = (check, { definition, form, signOff }) => {
  if (!signOff || !hasFigures(definition, form)) return notRun(['填表人、填报日期和联系电话']);
  const fields = signOffFields(signOff.text);
  const missing = (['by', 'date', 'phone'] as const)
    .filter((field) => fields[field] === '')
    .map((field) => names[field]);
  if (missing.length === 0) return ran([]);
  return ran([finding(check, `表下的${missing.join('、')}未填`, `表下写的是“${signOff.text.trim()}”`, [signOff.path])]);
};

export const handedInInTime: FormRule = (check, { form, profile, signOff }) => {
  const date = signOff && dateIn(signOffFields(signOff.text).date ?? '');
  if (!date || form.year === null) return notRun([date ? '年度' : '填报日期']);
  const found = timeliness(date, form.year, profile.deadline);
  if (found === 'noDeadline') return notRun(['填报的截止日期']);
  return ran(found ? [finding(check, found.message, found.explain, [signOff.path])] : []);
};

interface OutOfTime {
  readonly message: string;
  readonly explain: string;
}

/** null: in time; noDeadline: after the end of the year, but until when is not known. */
export function timeliness(
  [year, month, day]: readonly [number, number, number],
  ofForm: number,
  deadline: Profile['deadline'],
): OutOfTime | 'noDeadline' | null {
  const words = `${year}年${month}月${day}日`;
  if (year <= ofForm) {
    return {
      message: `填报日期${words}在${ofForm}年度结束之前`,
      explain: `${ofForm}年度到${ofForm}年12月31日结束，填报日期${words}`,
    };
  }
  if (!deadline) return 'noDeadline';
  const last = `${ofForm + 1}年${deadline.month}月${deadline.day}日`;
  const isLate = year > ofForm + 1 || month > deadline.month || (month === deadline.month && day > deadline.day);
  return isLate ? { message: `填报日期${words}晚于截止日期${last}`, explain: `截止${last}，填报日期${words}` } : null;
}
