/** Which forms of the other files of a run each file is compared with: of the same unit or project, of its year and the year before. */
import { basename, dirname } from 'node:path';
import { unitsOf } from '../../shared/document/checks/counterpart';
import type { ReferencedForm } from '../../shared/document/document';
import { comparable, textOf } from '../../shared/document/known-indicator';
import { numberOf } from '../../shared/document/values';
import { comparedForm, partnersOfStage } from '../../shared/forms/compared-forms';
import type { ComparedForm, Stage } from '../../shared/forms/compared-forms';
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
  readonly compared: ComparedForm;
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
    const found = [...counterparts(form, index), ...projectsOf(form, index), ...subunitsOf(form, index)];
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
      const compared = comparedForm(checked.definition.id);
      const { year } = checked.form;
      if (!compared || year === null) return [];
      const own = unitsOf(compared, checked.form);
      return [{ checked, compared, year, units: own.length > 0 ? own : unnamed }];
    });
  });
}

/** The names of each form that has some. */
const unitLists = ({ forms }: CheckedFile): readonly NameList[] =>
  forms
    .map(({ definition, form }) => {
      const compared = comparedForm(definition.id);
      return compared ? unitsOf(compared, form) : [];
    })
    .filter((list) => list.length > 0);

/** Names that stand in every list, so that all are of one unit; null without a list. */
function inCommon(lists: readonly NameList[]): NameList | null {
  const [first, ...more] = lists;
  return first ? more.reduce((names, list) => names.filter((name) => list.includes(name)), first) : null;
}

type Index = ReadonlyMap<string, readonly PlacedForm[]>;

/** Every form under all that it may be looked for by. */
function indexOf(placed: readonly PlacedForm[]): Index {
  const index = new Map<string, PlacedForm[]>();
  for (const form of placed) {
    for (const key of keysOf(form)) {
      const list = index.get(key);
      if (list) list.push(form);
      else index.set(key, [form]);
    }
  }
  return index;
}

function keysOf(form: PlacedForm): readonly string[] {
  const { compared, year, units, checked } = form;
  const ofUnits = units.flatMap((unit) => {
    const own = counterpartKey(compared.stage, compared.scope, year, unit, projectOf(form));
    return compared.scope === 'project' ? [own, projectsKey(compared.stage, year, unit)] : [own];
  });
  return [...ofUnits, kindKey(checked, year)];
}

const counterpartKey = (stage: Stage, scope: string, year: number, unit: string, project: string): string =>
  JSON.stringify([stage, scope, year, unit, project]);
const projectsKey = (stage: Stage, year: number, unit: string): string => JSON.stringify([stage, year, unit]);
const kindKey = ({ definition }: CheckedForm, year: number): string => JSON.stringify([definition.id, year]);

const projectOf = ({ compared: { project }, checked: { form } }: PlacedForm): string =>
  project === undefined ? '' : comparable(textOf(form.places[project]));

/** What the rules between two forms ask for. */
function counterparts(form: PlacedForm, index: Index): readonly PlacedForm[] {
  const { compared, year, units } = form;
  const project = projectOf(form);
  if (compared.scope === 'project' && project === '') return [];
  return partnersOfStage[compared.stage].flatMap(({ stage, yearsAgo }) => {
    const keys = units.map((unit) => counterpartKey(stage, compared.scope, year - yearsAgo, unit, project));
    const found = new Set(keys.flatMap((key) => index.get(key) ?? []));
    return found.size <= mostOfOneKind ? [...found] : [];
  });
}

/** G04: the 自评表 of the projects, for that of the whole unit. */
const projectsOf = ({ compared, year, units }: PlacedForm, index: Index): readonly PlacedForm[] =>
  compared.scope === 'department' && compared.stage === 'selfEvaluation'
    ? units.flatMap((unit) => index.get(projectsKey(compared.stage, year, unit)) ?? [])
    : [];

/**
 * G03: a run does not say which units are below which. Those of the same form are taken for them as long as there are no more
 * than the form counts; otherwise the units of a whole district would be added up for one that has three below it.
 */
function subunitsOf({ checked, year, units }: PlacedForm, index: Index): readonly PlacedForm[] {
  const count = numberOf(checked.form.places['subunits'] ?? null);
  if (!count?.gt(0)) return [];
  const alike = index.get(kindKey(checked, year)) ?? [];
  const below = alike.filter((other) => !other.units.some((unit) => units.includes(unit)));
  return count.gte(below.length) ? alike : [];
}
