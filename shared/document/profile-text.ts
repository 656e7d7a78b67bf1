/** A rule profile as one JSON file that offices hand to each other: its format, and what is wrong with one in plain words. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { definitionOf } from '../forms/catalogue';
import type { Profile } from '../forms/profile';
import { isRuleId } from '../forms/rules';
import type { RuleId } from '../forms/rules';

/** The names by which a message calls what is wrong, by the path in the file. */
const names: Readonly<Record<string, string>> = {
  id: '编号',
  name: '名称',
  forms: '适用的表',
  years: '适用年度',
  'years.from': '起始年度',
  'years.to': '截止年度',
  totalWeight: '满分',
  executionWeight: '预算执行率分值',
  groupWeights: '一级指标分值',
  scoring: '计分',
  'scoring.grades': '评价等级',
  'scoring.qualitative': '定性指标档次',
  'scoring.satisfaction': '满意度赋分',
  'scoring.overCompletion': '超额完成比例',
  'scoring.overCompletionDeduction': '超额完成扣分',
  'scoring.caps': '执行率封顶',
  'scoring.scoreAheadOfExecution': '得分率高于执行率的限度',
  monitoring: '监控',
  'monitoring.month': '监控截止月份',
  'monitoring.indicatorLights': '指标完成进度各档',
  'monitoring.executionLights': '执行进度各档',
  'monitoring.deviation': '偏差限度',
  deadline: '自评截止日期',
  'deadline.month': '截止月份',
  'deadline.day': '截止日',
  rounding: '舍入误差',
  targetBelowLastYear: '低于上年的限度',
  rules: '审核规则',
};

const finite = (message: string) => z.number({ error: message });
const from0 = (message = '应为0或大于0的数') => finite(message).min(0, { error: message });
const share = from0('应为0至1之间的数').max(1, { error: '应为0至1之间的数' });
const year = z.int({ error: '应为四位年度' }).min(1900, { error: '应为四位年度' }).max(2999, { error: '应为四位年度' });
const text = z.string({ error: '应为文字' }).min(1, { error: '不能为空' }).max(200, { error: '不能超过200字' });

const month = z.int({ error: '应为1至12' }).min(1, { error: '应为1至12' }).max(12, { error: '应为1至12' });

const band = (limit: z.ZodType<number>) => z.object({ name: text, from: limit });

const light = z.object({
  light: z.enum(['red', 'yellow', 'green', 'blue'], { error: '应为 red、yellow、green 或 blue' }),
  from: from0(),
});

/** Best first, each below the one before, the last from 0: otherwise a score would have two grades or none. */
const bandsOf = <Band extends { readonly from: number }>(one: z.ZodType<Band>) =>
  z
    .array(one, { error: '应为由高到低的档次' })
    .min(1, { error: '至少要有一档' })
    .refine((list) => list.every(({ from }, at) => at === 0 || from < (list[at - 1]?.from ?? 0)), {
      error: '各档的下限应由高到低',
    })
    .refine((list) => list.at(-1)?.from === 0, { error: '最后一档的下限应为0' });

const setting = z.object({
  level: z.enum(['error', 'warning', 'hint', 'off'], { error: '应为 error、warning、hint 或 off' }),
  explainable: z.boolean({ error: '应为 true 或 false' }).exactOptional(),
});

const ruleSettings = z.record(z.string(), setting, { error: '应按规则编号列出' }).transform((settings, context) => {
  const known: Partial<Record<RuleId, z.infer<typeof setting>>> = {};
  for (const [rule, value] of Object.entries(settings)) {
    if (isRuleId(rule)) known[rule] = value;
    else context.addIssue({ code: 'custom', path: [rule], message: '没有这个编号的规则' });
  }
  return known;
});

/** Everything that a profile must be; unknown properties are passed over. */
export const profileSchema = z
  .object({
    id: z
      .string({ error: '应为文字' })
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: '应由小写字母、数字和连字符组成，不超过64个字符' }),
    name: text,
    forms: z
      .array(z.string(), { error: '应列出表的编号' })
      .min(1, { error: '至少要有一种表' })
      .refine((forms) => forms.every((form) => definitionOf(form) !== undefined), { error: '有本程序没有的表' }),
    years: z
      .object({ from: year.nullable(), to: year.nullable() })
      .refine(({ from, to }) => from === null || to === null || from <= to, { error: '起始年度不能晚于截止年度' }),
    totalWeight: from0().nullable(),
    executionWeight: from0(),
    groupWeights: z.record(text, from0(), { error: '应按一级指标列出分值' }),
    scoring: z.object({
      grades: bandsOf(band(from0())),
      qualitative: bandsOf(band(share)),
      satisfaction: bandsOf(band(share).extend({ share })).nullable(),
      overCompletion: finite('应为大于1的数').gt(1, { error: '应为大于1的数' }),
      overCompletionDeduction: from0(),
      caps: z
        .array(z.object({ below: share, most: from0() }), { error: '应列出执行率和最高得分' })
        .refine((caps) => caps.every(({ below }, at) => at === 0 || below > (caps[at - 1]?.below ?? 0)), {
          error: '执行率应由低到高',
        }),
      scoreAheadOfExecution: share,
    }),
    monitoring: z.object({
      month,
      indicatorLights: bandsOf(light),
      executionLights: bandsOf(light),
      deviation: share,
    }),
    deadline: z
      .object({
        month,
        day: z.int({ error: '应为1至31' }).min(1, { error: '应为1至31' }).max(31, { error: '应为1至31' }),
      })
      .nullable(),
    rounding: from0(),
    targetBelowLastYear: share,
    rules: ruleSettings,
  })
  .refine(
    ({ totalWeight, executionWeight, groupWeights }) => {
      const groups = Object.values(groupWeights);
      return totalWeight === null || groups.length === 0 || Decimal.sum(executionWeight, ...groups).eq(totalWeight);
    },
    { error: '与预算执行率分值之和应等于满分', path: ['groupWeights'] },
  );

const file = z.object({ format: z.literal('jibiao-profile'), version: z.number(), profile: z.unknown() });

/** A profile file that cannot be taken; each sentence says what to mend. */
export class ProfileError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'ProfileError';
  }
}

/** Throws ProfileError. */
export function readProfileText(textOfFile: string): Profile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(textOfFile.replace(/^\uFEFF/, ''));
  } catch {
    throw new ProfileError(['这不是评价规则文件，请选择由绩表导出的 .json 文件。']);
  }
  const outer = file.safeParse(parsed);
  if (!outer.success) throw new ProfileError(['这不是评价规则文件，请选择由绩表导出的 .json 文件。']);
  if (outer.data.version > 1) throw new ProfileError(['这份评价规则由更新版本的绩表导出，请升级后再导入。']);
  return checkedProfile(outer.data.profile);
}

/** What was typed or read as a profile; throws ProfileError with all that is wrong. */
export function checkedProfile(value: unknown): Profile {
  const found = profileSchema.safeParse(value);
  if (found.success) return found.data;
  throw new ProfileError(found.error.issues.map(sentence));
}

export const writeProfileText = (profile: Profile): string =>
  `${JSON.stringify({ format: 'jibiao-profile', version: 1, profile }, null, 2)}\n`;

/** “一级指标分值 产出指标”应为0或大于0的数。 */
function sentence({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  const steps = path.map(String);
  const length = steps.findLastIndex((_, at) => names[steps.slice(0, at + 1).join('.')] !== undefined) + 1;
  const known = names[steps.slice(0, length).join('.')] ?? '评价规则';
  const rest = steps
    .slice(length)
    .map((step) => (/^\d+$/.test(step) ? `第${Number(step) + 1}项` : (inner[step] ?? step)));
  return `“${[known, ...rest].join(' ')}”${message}。`;
}

const inner: Readonly<Record<string, string>> = {
  name: '名称',
  from: '下限',
  share: '得分比例',
  below: '执行率',
  most: '最高得分',
  level: '级别',
  explainable: '可否说明',
};
