/** 出错说明 goes with the workbook: written into it, read from it on another computer, found at the same finding. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/document/change';
import { valueAt } from '../../shared/document/document';
import type { Document } from '../../shared/document/document';
import { explain, explanationOf } from '../../shared/document/explanations';
import type { GivenExplanation } from '../../shared/document/explanations';
import type { Issue } from '../../shared/document/issue';
import { applyTransaction } from '../../shared/document/transaction';
import { readDraftText, writeDraftText } from '../../shared/draft';
import { definitionOf } from '../../shared/forms/catalogue';
import { shippedProfiles } from '../../shared/forms/profile';
import { blankForm } from '../../shared/sheet/blank-form';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { recordToSave } from '../../shared/sheet/record-to-save';
import { startDocument, viewOf } from '../../shared/sheet/view';
import type { Origin } from '../../shared/sheet/view';
import { create } from '../../shared/workbook/create';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { officialBytes, selfEvaluation } from '../support/official';
import { formKey, formOf, indicatorsOf, insertedAfter, opened, withIndicators, withPlaces } from '../support/opened';

interface File {
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  readonly start: Document;
}

function open(bytes: Uint8Array): File {
  const origin = opened(read(bytes));
  return { bytes, origin, start: startDocument(origin) };
}

const save = ({ bytes, origin }: File, document: Document): Uint8Array =>
  patch(bytes, editsToSave(origin, document, []), 'refuse', recordToSave(origin, document));

const template = open(officialBytes(selfEvaluation));

/** Texts copied from a web page, tags and all: rule A08 finds each. */
const tagged = (text: string): string => `<p>${text}</p>`;
const dirty = withPlaces(template.start, { duties: tagged('组织开展工会各项工作') });

/** The finding of the cell that holds a text. */
function findingAt({ origin }: File, document: Document, text: string): Issue {
  const finding = viewOf(origin, document, []).check.findings.find(
    ({ rule, paths: [first] }) => rule === 'A08' && first && String(valueAt(document, first)).includes(text),
  );
  if (!finding) throw new Error(`nothing found at ${text}`);
  return finding;
}

const explained = (file: File, document: Document, text: string, words: string): Document =>
  applyTransaction(document, explain(document, findingAt(file, document, text), words) ?? { label: '', changes: [] })
    .document;

const explanationAt = (file: File, document: Document, text: string): GivenExplanation | null =>
  explanationOf(document, findingAt(file, document, text));

const hints = ({ origin, start }: File): readonly string[] =>
  viewOf(origin, start, [])
    .check.findings.filter(({ message }) => message.startsWith('随工作簿保存'))
    .map(({ level, explain: words }) => `${level}：${words}`);

describe('An explanation', () => {
  const document = explained(template, dirty, '组织开展', '按上级要求保留');

  it('is there again when the saved workbook is opened, and is not stale', () => {
    const again = open(save(template, document));
    expect(explanationAt(again, again.start, '组织开展')).toMatchObject({ text: '按上级要求保留', isStale: false });
    expect(save(again, again.start)).toBe(again.bytes);
  });

  it('is there again when the draft is taken up', () => {
    const draft = { origin: { kind: 'opened' }, document, pending: null, diskHash: null } as const;
    expect(readDraftText(writeDraftText(draft)).document).toStrictEqual(document);
  });

  it('is saved when nothing else was changed', () => {
    const filled = open(save(template, dirty));
    const again = open(save(filled, explained(filled, filled.start, '组织开展', '已核实')));
    expect(explanationAt(again, again.start, '组织开展')?.text).toBe('已核实');
    expect(formOf(again.start)).toEqual(formOf(filled.start));
  });

  it('taken back leaves the workbook as if it had never been', () => {
    const once = open(save(template, document));
    const twice = open(save(once, explained(once, once.start, '组织开展', '')));
    expect(twice.origin.kind === 'opened' && 'record' in twice.origin.workbook).toBe(false);
    expect(twice.start).toStrictEqual(open(save(template, dirty)).start);
  });

  it('of a new form is in the file that is made of it', async () => {
    const definition = definitionOf(formKey);
    if (!definition) throw new Error('no definition');
    const origin: Origin = { kind: 'new', definition, key: formKey };
    const form = blankForm(definition, 2022);
    const filled: Document = {
      forms: { [formKey]: { ...form, places: { ...form.places, duties: tagged('组织开展工会各项工作') } } },
      cells: {},
    };
    const unsaved: File = { bytes: new Uint8Array(), origin, start: filled };
    const noted = explained(unsaved, filled, '组织开展', '按上级要求保留');
    const made = await create(viewOf(origin, noted, []).workbook);
    const again = open(patch(made, [], 'refuse', recordToSave(origin, noted)));
    expect(explanationAt(again, again.start, '组织开展')).toMatchObject({ text: '按上级要求保留', isStale: false });
    expect(recordToSave(origin, filled)).toBeUndefined();
  });
});

describe('An explanation of a row', () => {
  const rows = indicatorsOf(template.start);
  const withNames = (names: Readonly<Record<number, string>>): Document =>
    withIndicators(
      template.start,
      rows.map((row, index) => (names[index] ? { ...row, values: { ...row.values, name: names[index] } } : row)),
    );
  const named = withNames({ 2: tagged('培训人次'), 5: tagged('活动场次') });
  const both = explained(template, explained(template, named, '培训人次', '甲'), '活动场次', '乙');

  it('stays at its row when rows were put in above it, also in a second save of the same work', () => {
    const longer = withIndicators(both, insertedAfter(indicatorsOf(both), 0, 'new', { name: '新增' }));
    const first = open(save(template, longer));
    expect(explanationAt(first, first.start, '培训人次')?.text).toBe('甲');
    expect(explanationAt(first, first.start, '活动场次')?.text).toBe('乙');
    // the page goes on with the workbook as it opened it
    const second = open(save(template, explained(template, longer, '活动场次', '丙')));
    expect(explanationAt(second, second.start, '培训人次')?.text).toBe('甲');
    expect(explanationAt(second, second.start, '活动场次')?.text).toBe('丙');
  });

  it('moves with its row when rows are put in after opening, though nobody touched the explanation', () => {
    const once = open(save(template, both));
    const longer = withIndicators(once.start, insertedAfter(indicatorsOf(once.start), 0, 'new', { name: '新增' }));
    const twice = open(save(once, longer));
    expect(explanationAt(twice, twice.start, '培训人次')?.text).toBe('甲');
    expect(explanationAt(twice, twice.start, '活动场次')?.text).toBe('乙');
  });

  it('goes with its row out of the file, and stays for whoever takes that back', () => {
    const shorter = withIndicators(both, indicatorsOf(both).toSpliced(2, 1));
    const again = open(save(template, shorter));
    expect(Object.values(again.start.notes?.explanations ?? {}).map(({ text }) => text)).toEqual(['乙']);
    expect(explanationAt(again, again.start, '活动场次')?.text).toBe('乙');
    expect(explanationAt(template, both, '培训人次')?.text).toBe('甲');
  });
});

describe('A record in a workbook', () => {
  const filled = save(template, dirty);
  const holding = (record: string): File => open(patch(filled, [], 'refuse', record));

  it.each([
    ['damaged', '{"version":1,"explan', '已损坏'],
    ['of another shape', '{"version":1,"explanations":{"a":7}}', '已损坏'],
    ['of no version', '{"explanations":{}}', '已损坏'],
    ['of a newer program', '{"version":2,"explanations":[]}', '更新版本的绩表'],
  ])('that is %s is told in one hint, and stays until something new is written', (_what, record, why) => {
    const file = holding(record);
    expect(file.start.notes).toBeUndefined();
    expect(hints(file)).toEqual([expect.stringMatching(new RegExp(`^hint：.*${why}.*原样保留`))]);
    const otherwise = open(save(file, withPlaces(file.start, { posts: 3 })));
    expect(otherwise.origin.kind === 'opened' && otherwise.origin.workbook.record).toBe(record);
    const anew = open(save(file, explained(file, file.start, '组织开展', '已核实')));
    expect(hints(anew)).toEqual([]);
    expect(explanationAt(anew, anew.start, '组织开展')?.text).toBe('已核实');
  });

  it('of which one note cannot be read gives the others', () => {
    const profiles = { [formKey]: { rules: { Z99: 'later' } } };
    const explanations = { '["B06","a","b"]': { text: '甲', figures: '1＞0' } };
    const file = holding(JSON.stringify({ version: 1, explanations, profiles }));
    expect(file.start.notes).toEqual({ explanations });
    expect(hints(file)).toEqual([expect.stringMatching(/^hint：这一部分/)]);
    const again = open(save(file, explained(file, file.start, '组织开展', '已核实')));
    const record: unknown = JSON.parse((again.origin.kind === 'opened' && again.origin.workbook.record) || '');
    expect(record).toMatchObject({ version: 1, explanations, profiles });
  });

  it('holds the profile that was chosen for a form', () => {
    const [profile] = shippedProfiles;
    if (!profile) throw new Error('no profile');
    const chosen: Change = { kind: 'chooseProfile', form: formKey, profile };
    const again = open(save(template, applyTransaction(template.start, { label: '', changes: [chosen] }).document));
    expect(again.start.notes).toEqual({ profiles: { [formKey]: profile } });
    const other = open(
      save(again, applyTransaction(again.start, { label: '', changes: [{ ...chosen, profile: undefined }] }).document),
    );
    expect(other.start.notes).toBeUndefined();
  });

  it('keeps what a later program added to it, and what was said of a form or row that is not found', () => {
    const elsewhere = { text: '甲', figures: '1＞0' };
    const file = holding(
      JSON.stringify({
        version: 1,
        later: { profile: '长沙' },
        explanations: {
          '["B06","no-such-form","no-such-table",0,"weight"]': elsewhere,
          [JSON.stringify(['B06', formKey, 'indicators', 900, 'weight'])]: elsewhere,
          不是键: elsewhere,
        },
      }),
    );
    expect(hints(file)).toEqual([]);
    const again = open(save(file, explained(file, file.start, '组织开展', '已核实')));
    const record: unknown = JSON.parse((again.origin.kind === 'opened' && again.origin.workbook.record) || '');
    expect(record).toMatchObject({ later: { profile: '长沙' } });
    expect(again.start.notes?.explanations).toMatchObject(file.start.notes?.explanations ?? {});
    expect(Object.keys(again.start.notes?.explanations ?? {})).toHaveLength(4);
    const cleared = open(save(again, { ...again.start, notes: undefined }));
    expect(cleared.origin.kind === 'opened' && cleared.origin.workbook.record).toBe(
      '{"version":1,"later":{"profile":"长沙"}}',
    );
  });
});
