/** What the user should know of a report that was brought in. */
import type { FormDocument, FormKey } from '../document/document';
import type { Issue } from '../document/issue';
import type { PrintedHeading } from '../forms/report-outline';
import { noYear } from './placing-issues';

/** `missing`: headings that the source does not have. */
export const reportIssues = (key: FormKey, { year }: FormDocument, missing: readonly PrintedHeading[]): Issue[] => [
  ...(year === null ? [noYear] : []),
  ...(missing.length === 0 ? [] : [withoutSections(key, missing)]),
];

const withoutSections = (key: FormKey, missing: readonly PrintedHeading[]): Issue => ({
  rule: '导入',
  level: 'hint',
  message: `报告提纲中有${missing.length}个标题，原文里没有`,
  explain: `${missing.map(({ label }) => `“${label.text}”`).join('、')}在原文里没有找到，已按提纲留出空白。请核对报告是否完整。`,
  paths: missing.map(({ text }) => ({ kind: 'place', form: key, place: text })),
  source: '导入',
});
