/** A06: the title of a report says what it is, and of what: 部门 or 单位, not both. A table is known by its title. */
import { placesOf } from '../../forms/places';
import { headingsOf } from '../../forms/report-outline';
import { labelWords } from '../label-words';
import { isBlank } from '../values';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';

export const titledAsReport: FormRule = (check, { definition, form, key }) => {
  const heading = headingsOf(definition).find(({ look }) => look === 'reportTitle');
  const isBegun = placesOf(definition).some(({ id }) => !isBlank(form.places[id]));
  if (!heading || !isBegun) return notRun(['报告正文']);
  const title = labelWords(heading.label, form).replace(/\s/g, '');
  const path = { kind: 'place' as const, form: key, place: heading.ownWords };
  // 部门（单位）整体支出 is printed by bureaus
  const mixed = /单位部门|部门单位/.exec(title)?.[0];
  return ran([
    ...(/报告/.test(title) ? [] : [finding(check, `标题“${title}”没有写明是自评报告`, `标题：${title}`, [path])]),
    ...(mixed ? [finding(check, `标题中“${mixed}”混用了部门和单位`, `标题：${title}`, [path])] : []),
  ]);
};
