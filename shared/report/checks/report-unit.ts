/** A01: the report names its unit in title and sign-off, by the name that the tables have. */
import { notRun, ran } from '../../document/checks/outcome';
import { plainUnit, unitsOf } from '../../document/checks/unit-named';
import type { Issue } from '../../document/issue';
import type { ReportText } from '../report-text';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';

/** What comes behind the unit's name in a title. */
const kindOfReport = /(?:单位|部门|整体支出|项目支出|预算绩效|绩效|自评|评价)/;
const shortestName = 3;

/** 2022年度长沙市岳麓区总工会单位部门整体支出… → 长沙市岳麓区总工会; '' where the title names none. */
export function unitInTitle(title: string): string {
  const words = plainUnit(title).replace(/^关于|\(?\d{4}年?度?\)?/g, '');
  const name = words.slice(0, kindOfReport.exec(words)?.index ?? 0);
  return name.length < shortestName ? '' : name;
}

export const titleOf = ({ texts }: ReportAround): ReportText | undefined =>
  texts.find(({ block }) => block.kind === 'title');

/** The line of the sign-off that is filled. */
export const signedIn = ({ texts }: ReportAround, part: 'unit' | 'date'): ReportText | undefined =>
  texts.findLast(({ block, text }) => block.kind === 'signOff' && block.part === part && text.trim() !== '');

interface NamedUnit {
  readonly text: ReportText;
  readonly name: string;
}

export const reportUnit: ProseRule = {
  rule: 'A01',
  title: '标题和落款写明单位名称，与表一致',
  run: (around) => {
    const title = titleOf(around);
    const signed = signedIn(around, 'unit');
    const units: readonly NamedUnit[] = [
      ...(title ? [{ text: title, name: unitInTitle(title.text) }] : []),
      ...(signed ? [{ text: signed, name: plainUnit(signed.text) }] : []),
    ].filter(({ name }) => name !== '');
    const [first, second] = units;
    if (!first) return title ? ran([unnamed(around, title)]) : notRun(['标题']);
    return ran([
      ...(second && !isSame(first.name, second.name) ? [different(around, first, second)] : []),
      ...otherInTables(around, first),
    ]);
  },
};

/** 岳麓区总工会 is 长沙市岳麓区总工会. */
const isSame = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one);

const unnamed = ({ key }: ReportAround, title: ReportText): Issue =>
  proseFinding('A01', {
    message: '标题和落款都没有写单位名称',
    explain: `标题：${title.text}`,
    words: [wordsIn(key, title, 0, title.text.length)],
  });

const different = ({ key }: ReportAround, title: NamedUnit, signed: NamedUnit): Issue =>
  proseFinding('A01', {
    message: `落款“${signed.name}”与标题的“${title.name}”不是同一个单位`,
    explain: `标题：${title.name}；落款：${signed.name}`,
    words: [wordsOf(key, signed), wordsOf(key, title)],
  });

const otherInTables = ({ key, report, tables }: ReportAround, unit: NamedUnit): readonly Issue[] =>
  tables.flatMap((table): Issue[] => {
    const names = unitsOf(table.form);
    const [first] = names;
    const isBeside = table.file === null && (table.form.year === report.year || table.form.year === null);
    if (!isBeside || !first || names.some(({ name }) => isSame(name, unit.name))) return [];
    return [
      proseFinding('A01', {
        message: `单位名称“${unit.name}”与${table.definition.title}的“${first.name}”不一致`,
        explain: `报告：${unit.name}；${table.definition.title}：${first.name}`,
        words: [wordsOf(key, unit)],
        paths: [{ kind: 'place', form: table.key, place: first.place }],
      }),
    ];
  });

/** The name where it stands in one piece, else the whole line. */
function wordsOf(key: string, { text, name }: NamedUnit) {
  const at = text.text.indexOf(name);
  return at < 0 ? wordsIn(key, text, 0, text.text.length) : wordsIn(key, text, at, at + name.length);
}
