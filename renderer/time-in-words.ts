const format = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });
const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit' });

/** ISO time → 11月21日 10:32 */
export const timeInWords = (iso: string): string => format.format(new Date(iso));

/** ISO time → 10:32 */
export const clockTime = (iso: string): string => clock.format(new Date(iso));
