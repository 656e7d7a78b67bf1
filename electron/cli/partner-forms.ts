/** Which forms of the other files of a run each file is compared with: of the same unit or project, of its year and the year before. */
import { basename, dirname } from 'node:path';
import { unitsOf } from '../../shared/document/checks/counterpart';
import type { ReferencedForm } from '../../shared/document/document';
import { comparable, textOf } from '../../shared/document/known-indicator';
import { numberOf } from '../../shared/document/values';
import { accountsTies } from '../../shared/forms/accounts-ties';
import { comparedForm, partnersOfStage } from '../../shared/forms/compared-forms';
import type { ComparedForm } from '../../shared/forms/compared-forms';
import type { CheckedFile, CheckedForm } from './check-file';

/** Forms by the name of their file, as a document keeps its 对照文件. */
export type PartnerForms = Readonly<Record<string, readonly ReferencedForm[]>>;

/**
 * Several that fit leave it open which one is meant, and the check says how many there are. A hundred forms that all lack
 * the unit's name would each be handed to a hundred others only to be told so.
 */
const mostOfOneKind = 20;

/** The names of one unit: a project has one that carries it out and one that it belongs to. */
type NameList = readonly string[];

interface PlacedForm {
  readonly checked: CheckedForm;
  /** undefined for the tables of 决算公开 and for reports */
  readonly compared: ComparedForm | undefined;
  readonly year: number;
  /** of its unit; [''] where nothing in the run names any, [] where several may be meant */
  readonly units: NameList;
}

/** By file, as named in `files`; a file that has nothing to be compared with is absent. */
export function partnerForms(files: readonly CheckedFile[]): ReadonlyMap<string, PartnerForms> {
  const placed = placedForms(files);
  const index = indexOf(placed);
  const nameOf = namesOf(files);
  const partners = new Map<string, Set<PlacedForm>>();
  for (const form of placed) {
    const { file } = form.checked;
    const found = [...ofSameUnit(form, index), ...subunitsOf(form, index)];
    const others = found.filter((other) => other.checked.file !== file);
    if (others.length > 0) partners.set(file, new Set([...(partners.get(file) ?? []), ...others]));
  }
  return new Map([...partners].map(([file, forms]) => [file, byName([...forms], nameOf)]));
}

function byName(forms: readonly PlacedForm[], nameOf: (file: string) => string): PartnerForms {
  const together: Record<string, ReferencedForm[]> = {};
  for (const { checked } of forms)
    (together[nameOf(checked.file)] ??= []).push({ key: checked.key, form: checked.form });
  return together;
}

/** The name without folders, unless another file of the run has it too. */
function namesOf(files: readonly CheckedFile[]): (file: string) => string {
  const counts = new Map<string, number>();
  for (const { file } of files) counts.set(basename(file), (counts.get(basename(file)) ?? 0) + 1);
  return (file) => (counts.get(basename(file)) === 1 ? basename(file) : file);
}

/**
 * A form without the name of its unit is that of the other forms of its file, else of its folder, else of the whole run, as
 * long as they are all of one unit. Where units differ, a folder that names none stands for one.
 */
function placedForms(files: readonly CheckedFile[]): readonly PlacedForm[] {
  const named = files.map((file) => ({ file, folder: dirname(file.file), lists: unitLists(file) }));
  const ofFolders = new Map<string, NameList[]>();
  for (const { folder, lists } of named) ofFolders.set(folder, [...(ofFolders.get(folder) ?? []), ...lists]);
  const inFolders = new Map([...ofFolders].map(([folder, lists]) => [folder, inCommon(lists)]));
  const inRun = inCommon(named.flatMap(({ lists }) => lists)) ?? [''];
  return named.flatMap(({ file, folder, lists }) => {
    const unnamed = inCommon(lists) ?? inFolders.get(folder) ?? (inRun.length > 0 ? inRun : [folder]);
    return file.forms.flatMap((checked): PlacedForm[] => {
      const { year } = checked.form;
      if (year === null) return [];
      const own = ownNames(checked);
      const compared = comparedForm(checked.definition.id);
      return [{ checked, compared, year, units: own.length > 0 ? own : unnamed }];
    });
  });
}

/** The names of each form that has some. */
const unitLists = ({ forms }: CheckedFile): readonly NameList[] =>
  forms.map(ownNames).filter((list) => list.length > 0);

/** The tables of 决算公开 have the place `unit`, or none. */
const ownNames = ({ definition, form }: CheckedForm): NameList =>
  unitsOf(comparedForm(definition.id) ?? { units: ['unit'] }, form);

/** Names that stand in every list, so that all are of one unit; null without a list. */
function inCommon(lists: readonly NameList[]): NameList | null {
  const [first, ...more] = lists;
  return first ? more.reduce((names, list) => names.filter((name) => list.includes(name)), first) : null;
}

/** What forms of one unit and year are looked for by: stage, scope and project, or the form's id. */
type Kind = readonly string[];
type Index = ReadonlyMap<string, readonly PlacedForm[]>;

const allProjects: Kind = ['selfEvaluation', 'of all projects'];
const keyOf = (kind: Kind, year: number, unit: string): string => JSON.stringify([...kind, year, unit]);
const everyUnit = '';

function indexOf(placed: readonly PlacedForm[]): Index {
  const index = new Map<string, PlacedForm[]>();
  for (const form of placed) {
    const { id } = form.checked.definition;
    const keys = form.units.flatMap((unit) => [...kindsOf(form), [id]].map((kind) => keyOf(kind, form.year, unit)));
    for (const key of new Set([...keys, keyOf([id, 'of every unit'], form.year, everyUnit)])) {
      const list = index.get(key);
      if (list) list.push(form);
      else index.set(key, [form]);
    }
  }
  return index;
}

function kindsOf(form: PlacedForm): readonly Kind[] {
  const { compared } = form;
  if (!compared) return [];
  const own: Kind = [compared.stage, compared.scope, projectOf(form)];
  return compared.scope === 'project' && compared.stage === 'selfEvaluation' ? [own, allProjects] : [own];
}

const projectOf = ({ compared, checked: { form } }: PlacedForm): string =>
  compared?.project === undefined ? '' : comparable(textOf(form.places[compared.project]));

interface Wanted {
  readonly kind: Kind;
  readonly year: number;
  /** whether all of them are added up, and not one of them meant */
  readonly areSummed?: true;
}

function ofSameUnit(form: PlacedForm, index: Index): readonly PlacedForm[] {
  return wantedBy(form).flatMap(({ kind, year, areSummed }) => {
    const found = [...new Set(form.units.flatMap((unit) => index.get(keyOf(kind, year, unit)) ?? []))];
    if (areSummed) return found;
    // a copy in another folder, such as 备份, is not meant where the form's own folder has one
    const near = found.filter(({ checked: { file } }) => dirname(file) === dirname(form.checked.file));
    const meant = near.length > 0 ? near : found;
    return meant.length <= mostOfOneKind ? meant : [];
  });
}

/** What the rules of the form ask for. */
function wantedBy(form: PlacedForm): readonly Wanted[] {
  const { compared, year, checked } = form;
  const tied = accountsTies.filter(({ own }) => own.form === checked.definition.id);
  const ids = [...new Set(tied.map(({ other }) => other.form))];
  const accounts = ids.map((id): Wanted => ({ kind: [id], year }));
  const project = projectOf(form);
  // projects are told apart by their names alone
  if (!compared || (compared.scope === 'project' && project === '')) return accounts;
  const partners = partnersOfStage[compared.stage].map(({ stage, yearsAgo }): Wanted => ({
    kind: [stage, compared.scope, project],
    year: year - yearsAgo,
  }));
  // G04
  const isWhole = compared.scope === 'department' && compared.stage === 'selfEvaluation';
  return [...accounts, ...partners, ...(isWhole ? [{ kind: allProjects, year, areSummed: true } as const] : [])];
}

/**
 * G03: a run does not say which units are below which. Those of the same form are taken for them as long as there are no more
 * than the form counts; otherwise the units of a whole district would be added up for one that has three below it.
 */
function subunitsOf({ checked, year, units }: PlacedForm, index: Index): readonly PlacedForm[] {
  const count = numberOf(checked.form.places['subunits'] ?? null);
  if (!count?.gt(0)) return [];
  const alike = index.get(keyOf([checked.definition.id, 'of every unit'], year, everyUnit)) ?? [];
  const below = alike.filter((other) => !other.units.some((unit) => units.includes(unit)));
  return count.gte(below.length) ? alike : [];
}
