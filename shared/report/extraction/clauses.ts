/** The words of a clause around a number. */

const marks = /[,，;；。:：!?！？\n]/;

/**
 * From the last mark before a place on; brackets that close again belong to the words: 因公出国(境)费. `plain`: in half-width
 * signs; nothing before `from` is looked at.
 */
export function clauseBefore(plain: string, from: number, at: number): string {
  // 基本支出:153.78万元
  const end = at - (/[:：\s]*$/.exec(plain.slice(Math.max(from, at - 3), at))?.[0].length ?? 0);
  let closed = 0;
  let lastClosed = end;
  let begin = from;
  for (let place = end - 1; place >= from; place--) {
    const sign = plain[place] ?? '';
    if (sign === ')') {
      if (closed === 0) lastClosed = place;
      closed++;
    } else if (sign === '(') {
      if (closed === 0) {
        begin = place + 1;
        break;
      }
      closed--;
    } else if (closed === 0 && marks.test(sign)) {
      begin = place + 1;
      break;
    }
  }
  // closed without being opened: the words before it are those of the bracket
  if (closed > 0) begin = lastClosed + 1;
  return plain
    .slice(begin, end)
    .replace(/\s/g, '')
    .replace(/^[、和及与]+/, '');
}

/** Up to the next mark, the next bracket or `to`. */
export const clauseAfter = (plain: string, at: number, to: number): string =>
  (/^[^.,，;；。:：!?！？\n、()]*/.exec(plain.slice(at, Math.min(to, at + 40)))?.[0] ?? '').replace(/\s/g, '');
