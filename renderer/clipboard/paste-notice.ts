/** What the user is told after a paste. */
import type { PastePlan } from '../../shared/sheet/paste/paste';
import type { View } from '../../shared/sheet/view';

/** null when all was pasted and no row was added. */
export function pasteNotice(view: View, plan: PastePlan): string | null {
  const sentences = [addedSentence(view, plan), unknownSentence(plan), refusedSentence(plan)].filter(
    (sentence) => sentence !== '',
  );
  return sentences.length === 0 ? null : sentences.join('');
}

function addedSentence(view: View, { newRows }: PastePlan): string {
  const counts = new Map<string, number>();
  for (const { form, table, group } of newRows) {
    const blocks = view.forms[form]?.definition.blocks ?? [];
    const block = blocks.find((each) => each.kind === 'table' && each.id === table);
    const names = block?.kind === 'table' ? block.columns.filter((column) => column.group) : [];
    const name = String(group[names.at(-1)?.id ?? ''] ?? '').replace(/\s/g, '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const parts = [...counts].map(([name, count]) => (name === '' ? `${count} 行` : `“${name}”${count} 行`));
  return parts.length === 0 ? '' : `表中行数不够，已增加${parts.join('、')}。`;
}

function unknownSentence({ unknownGroups = [] }: PastePlan): string {
  if (unknownGroups.length === 0) return '';
  const names = [...new Set(unknownGroups)].map((name) => `“${name}”`).join('、');
  return `表中没有${names}，其中的 ${unknownGroups.length} 行没有粘贴。`;
}

function refusedSentence({ written, newRows, refused }: PastePlan): string {
  if (refused.length === 0) return '';
  const start = `有 ${refused.length} 个单元格受保护或在表外，没有粘贴`;
  return written.length + newRows.length > 0 ? `${start}；其余已粘贴。` : `${start}。`;
}
