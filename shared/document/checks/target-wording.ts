/** How a 指标值 is worded: what says nothing that could be measured (C06), tells what was done (C10), asks or only names (C11). */
import { assertNever } from '../../assert-never';
import { qualitativeWords } from '../../forms/qualitative-words';
import type { RowRule } from './row-tests';
import { judgeCells } from './judge-cells';
import type { ValueCell } from './indicator-row';
import { notRun } from './outcome';

const noTarget = notRun(['指标值']);

/** Texts without what ends a sentence. */
const plain = ({ text }: ValueCell): string => text.replace(/[。.；;\s]+$/, '');

const isQuestion = (text: string): boolean => /是否|能否|有无|[?？]$/.test(text);

/** 完成的及时性, 知晓率: the name of what is to be measured. 提高知晓率 is no name but an intention. */
const isProperty = (text: string): boolean =>
  /(?:性|率|度|情况|程度|人数|次数|数量)$/.test(text) &&
  !/^(?:是|高|全|不|提|增|保|确|加|降|减|促|改|完善|优|控|强化|推)/.test(text);

const isWordless = (cell: ValueCell): boolean => cell.value.kind === 'words' && !cell.value.isKnown;

/** C11 */
export const targetIsNoQuestion: RowRule = (row, check) =>
  judgeCells(
    row,
    check,
    row.targets,
    (cell) => {
      if (cell.text === '') return null;
      if (!isWordless(cell)) return 'agreed';
      if (isQuestion(plain(cell)))
        return { says: `是疑问“${cell.text}”，请写明要达到什么`, explain: `“${cell.text}”只问不答，到年底无从比较` };
      return isProperty(plain(cell))
        ? { says: `“${cell.text}”只是名称，请写明要达到什么`, explain: `“${cell.text}”没有说要达到多少或怎样` }
        : 'agreed';
    },
    noTarget,
  );

/** not 了解, 为了 and the like; 已 only before what was done, not 已建成的站点 */
const past =
  /(?<![为除受少末罢明不])了(?![解结然如])|已(?:经)?(?:完成|开展|组织|举办|建立|建成|实现|达到|落实|发放|签订|新建|新增|参加|培训)(?![^，。；、,;]{0,8}的)/;

/** C10; 已完成 by itself is a word of the forms */
export const targetNotPast: RowRule = (row, check) =>
  judgeCells(
    row,
    check,
    row.targets,
    (cell) => {
      if (cell.text === '') return null;
      const { kind } = cell.value;
      if (kind !== 'words' && kind !== 'prose' && kind !== 'quantity' && kind !== 'quantities') return 'agreed';
      if (cell.value.kind === 'words' && cell.value.isKnown) return 'agreed';
      const at = past.exec(cell.text);
      if (!at) return 'agreed';
      const words = cell.text.slice(Math.max(0, at.index - 6), at.index + at[0].length + 6);
      return { says: '写成了已经完成的事，目标请写要做到什么', explain: `写的是“${words}”：${cell.text}` };
    },
    noTarget,
  );

/** Of a phrase that short one cannot tell whether it is one of a bureau's own words. */
const longestUnknownWord = 6;
/** 职工满意程度明显提升: what changes, and how */
const longestWithWord = 12;
/** 5个工作日内办结率100%, 1:3 */
const longestProse = 20;

const endsInWord = new RegExp(`(?:${qualitativeWords.filter(({ length }) => length > 1).join('|')})$`);
/** limits, standards, points in time and spelled numbers: 不超预算范围, 达到上级考核要求, 无重大事件, 每季度至少一次 */
const bounded =
  /^(?:达到|符合|满足|按|无|零|未|不)|不超|不高于|不低于|不少于|范围内|以内|之内|控制在|年底|月底|季度末|[一二两三四五六七八九十百千](?:次|期|场|家|个|人|名|份|项|篇|套|批)/;

function isMeasurable(text: string): boolean {
  if (text.length <= longestUnknownWord) return true;
  if (text.length <= longestWithWord && (endsInWord.test(text) || bounded.test(text))) return true;
  return text.split(/[、，,；;\s]+/).every((part) => part.length <= longestUnknownWord && endsInWord.test(part));
}

/** C06; signs in place of a value are told by C08, questions and names by C11, several quantities by C09 */
export const targetIsMeasurable: RowRule = (row, check) =>
  judgeCells(
    row,
    check,
    row.targets,
    (cell) => {
      const { value } = cell;
      switch (value.kind) {
        case 'empty':
        case 'emptyMark':
          return null;
        case 'words': {
          const text = plain(cell);
          const isTold = isQuestion(text) || isProperty(text);
          if (value.isKnown || isTold || isMeasurable(text)) return 'agreed';
          return {
            says: '没有可衡量的数量或定性用词',
            explain: `“${cell.text}”，应为“≥95%”“30家”这样的数量，或“健全”“及时”这样的用词`,
          };
        }
        case 'prose':
          return cell.text.length <= longestProse && !/[，。；,;]/.test(cell.text)
            ? 'agreed'
            : { says: '是一段话，请只写数量或定性用词', explain: `“${cell.text}”，应为“≥95%”“30家”这样的数量` };
        case 'notApplicable':
        case 'quantity':
        case 'quantities':
        case 'time':
          return 'agreed';
        default:
          return assertNever(value);
      }
    },
    noTarget,
  );
