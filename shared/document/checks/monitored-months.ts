/** Until which month a 监控表 tells, read from its 监控时间段. */
import { chineseNumber } from '../chinese-numerals';
import type { FormDocument } from '../document';
import type { Profile } from '../../forms/profile';
import { halfWidth, isBlank } from '../values';

const spans: Readonly<Record<string, number>> = { 一季度: 3, 上半年: 6, 二季度: 6, 三季度: 9, 全年: 12 };

/** 1–12; that of the profile where nothing is filled in, null where what is filled in names no month of the form's year. */
export function monitoredMonths({ year, places }: FormDocument, { monitoring }: Profile): number | null {
  const { period = null } = places;
  if (isBlank(period)) return monitoring.month;
  const text = halfWidth(String(period)).replace(/\s/g, '');
  const years = [...text.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([, named]) => Number(named));
  if (year !== null && years.some((named) => named !== year)) return null;
  const month = lastMonth(text);
  return month !== null && month >= 1 && month <= 12 ? month : null;
}

/** 7 of 2023年1月1日至2023年7月31日, 1—7月, 2023.1.1-2023.7.31, 一至七月 and 截至7月底. */
function lastMonth(text: string): number | null {
  const named = [...text.matchAll(/(\d{1,2}|十[一二]?|[一二三四五六七八九])月/g)].at(-1)?.[1];
  if (named !== undefined) return /\d/.test(named) ? Number(named) : chineseNumber(named);
  const dated = [...text.matchAll(/20\d\d[-./](\d{1,2})(?:[-./]\d{1,2})?(?!\d)/g)].at(-1)?.[1];
  if (dated !== undefined) return Number(dated);
  return Object.entries(spans).find(([word]) => text.includes(word))?.[1] ?? null;
}
