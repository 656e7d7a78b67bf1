/** Which of the three grades of 财预〔2020〕10号 a result in words says: reached, partly reached, not reached. */
import type { IndicatorValue } from '../indicator-value';
import { halfWidth } from '../values';

export type Achievement = 'reached' | 'partly' | 'missed';

const deed = '(?:达成|完成|达标|达到|实现|落实)';
const allSaid =
  '(?:已经?|均|都|全部|全面|按时|按期|按要求|按计划|按规定|及时|如期|顺利|圆满|足额|高质量|年度|100%|有效)*';
const whatFor = '(?:了)?(?:年度|全年|预期|既定|各项|绩效|工作|年初|全部|本年)*(?:指标|目标|任务|要求|效果|计划|工作)?';

const reached = new RegExp(`^${allSaid}${deed}${whatFor}$`);
/** what follows says more of it: 并具有一定效果 */
const partly = new RegExp(`^已?(?:大部分|部分)${deed}`);
const missed = new RegExp(`^(?:尚|仍|还|均)?(?:未能?|没有|没能)(?:${deed}|开展|启动|实施)`);

/** 是否超预算: there a yes is what was to be avoided */
const toBeAvoided = /超|违|发生|逾期|拖欠|存在|出现|滞留|挪用|截留/;

/** null where the words do not say it beyond doubt: 基本完成, 较好, whole sentences, and targets that are numbers. */
export function achievementOf(target: IndicatorValue, actual: IndicatorValue): Achievement | null {
  if (actual.kind !== 'words') return null;
  if (target.kind !== 'words' && target.kind !== 'time' && target.kind !== 'prose') return null;
  const [asked, told] = [plain(target.text), plain(actual.text)];
  const [, question] = /^是否(.+)$/.exec(asked) ?? [];
  if (question !== undefined) return answered(question, told);
  // 健全 was to be reached, and is
  if (target.kind === 'words' && target.isKnown && asked === told) return 'reached';
  return stated(told);
}

function stated(told: string): Achievement | null {
  if (reached.test(told)) return 'reached';
  if (partly.test(told)) return 'partly';
  return missed.test(told) ? 'missed' : null;
}

function answered(question: string, told: string): Achievement | null {
  const says = yesOrNo(question, told);
  if (toBeAvoided.test(question)) return says === 'no' ? 'reached' : null;
  if (says === 'yes') return 'reached';
  return says === 'no' ? 'missed' : stated(told);
}

/** 是 and 已超预算 to 是否超预算; null for any other words. */
function yesOrNo(question: string, told: string): 'yes' | 'no' | null {
  if (told === '是' || [question, `已${question}`, `均已${question}`, `全部${question}`].includes(told)) return 'yes';
  const denied = ['未', '不', '没有', '没', '无', '均未', '从未'].map((not) => not + question);
  return told === '否' || denied.includes(told) ? 'no' : null;
}

const plain = (text: string): string =>
  halfWidth(text)
    .replace(/[\s“”"]/g, '')
    .replace(/[。.;!]+$/, '');
