/** A04: who filled in the form, when, and where to ask; A05: in time. 负责人签字 is written on the paper, by hand. */
import type { Path } from '../document';
import { dateIn, signOffFields } from '../sign-off';
import type { SignOffField } from '../sign-off';
import { hasFigures } from './entered-cells';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';
import type { CheckSurroundings } from './surroundings';

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

export const handedInInTime: FormRule = (check, around) => {
  const { form, profile } = around;
  const written = dateWritten(around);
  const date = written && dateIn(written.text);
  if (!date || form.year === null) return notRun([date ? '年度' : '填报日期']);
  const [year, month, day] = date;
  const words = `${year}年${month}月${day}日`;
  if (year <= form.year) {
    const message = `填报日期${words}在${form.year}年度结束之前`;
    return ran([
      finding(check, message, `${form.year}年度到${form.year}年12月31日结束，填报日期${words}`, [written.path]),
    ]);
  }
  const { deadline } = profile;
  if (!deadline) return notRun(['填报的截止日期']);
  const last = `${form.year + 1}年${deadline.month}月${deadline.day}日`;
  const isLate = year > form.year + 1 || month > deadline.month || (month === deadline.month && day > deadline.day);
  return ran(
    isLate
      ? [finding(check, `填报日期${words}晚于截止日期${last}`, `截止${last}，填报日期${words}`, [written.path])]
      : [],
  );
};

const dateWritten = ({ signOff }: CheckSurroundings): { readonly text: string; readonly path: Path } | null =>
  signOff && { text: signOffFields(signOff.text).date ?? '', path: signOff.path };
