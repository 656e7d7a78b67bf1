/**
 * `jibiao check`: runs the checks of the forms in files and folders, one file after the other. Those with a form that another
 * file has a partner of are then looked at a second time, with the partners beside them.
 */
import { basename, resolve } from 'node:path';
import { ProfileError, readProfileText } from '../../shared/document/profile-text';
import { isFor } from '../../shared/forms/profile';
import type { Profile } from '../../shared/forms/profile';
import type { CheckedFile, CheckedWith } from './check-file';
import { checkInWords } from './check-in-words';
import type { CheckOutcome } from './check-report';
import { checkReport, countsOf, isChecked } from './check-report';
import type { Command, Io } from './command';
import { CommandError, sentenceOf, toJson } from './command';
import type { FoundFile } from './find-files';
import { readInput } from './files';
import { findFiles } from './find-files';
import { partnerForms } from './partner-forms';

export const check: Command = {
  usage: 'jibiao check 文件或文件夹… [--reference 对照文件]… [--profile 评价规则.json] [--json]',
  options: { json: { type: 'boolean' }, reference: { type: 'string', multiple: true }, profile: { type: 'string' } },
  files: 'several',
  needs: [],
  run: async ({ files, json, values, lists }, io) => {
    const profile = values['profile'] === undefined ? null : await readProfile(values['profile']);
    const found = await findFiles(files);
    const references = await readReferences(lists['reference'] ?? [], found, io);
    const alone: CheckOutcome[] = [];
    for (const each of found) {
      // for who waits before a screen; a log needs no hundred lines of it
      if (io.isWatched && found.length > 1) io.err(`[${alone.length + 1}/${found.length}] ${basename(each.file)}\n`);
      const outcome = await outcomeOf(each, { profile, partners: {} }, io);
      alone.push(outcome);
      if (isChecked(outcome)) for (const note of outcome.notes) io.err(note);
    }
    if (profile && !isForAny(profile, alone)) {
      io.err(`评价规则“${profile.name}”不适用于这次核对的表，仍按通常的规则核对。\n`);
    }
    const outcomes = await compared(alone, references, profile, io);
    const missed = outcomes.filter((each) => !isChecked(each));
    // one file that is named itself: its report needs no file names, and without it nothing could be done
    const [only] = outcomes;
    const isOne = outcomes.length === 1 && only?.file === files[0];
    if (isOne && only && !isChecked(only)) throw new CommandError(only.problem);
    io.out(json ? toJson(checkReport(outcomes, isOne)) : checkInWords(outcomes, isOne));
    if (missed.length > 0) io.err(`有 ${missed.length} 个文件没有核对，原因写在结果中，请处理后再核对。\n`);
    return missed.length > 0 ? 2 : hasErrors(outcomes) ? 1 : 0;
  },
};

const isForAny = (profile: Profile, outcomes: readonly CheckOutcome[]): boolean =>
  outcomes.filter(isChecked).some(({ forms }) => forms.some(({ form }) => isFor(profile, form.definition, form.year)));

async function readProfile(path: string): Promise<Profile> {
  const text = new TextDecoder().decode(await readInput(path));
  try {
    return readProfileText(text);
  } catch (error) {
    if (error instanceof ProfileError) throw new CommandError(`${basename(path)}：${error.sentences.join('')}`);
    throw error;
  }
}

/** 对照文件, without those that are checked themselves. Throws CommandError for the first that has no known form. */
async function readReferences(
  given: readonly string[],
  checked: readonly FoundFile[],
  io: Io,
): Promise<readonly CheckedFile[]> {
  const checkedFiles = new Set(checked.map(({ file }) => resolve(file)));
  const references: CheckedFile[] = [];
  for (const { file, problem } of await findFiles(given)) {
    if (problem !== undefined) throw new CommandError(problem);
    if (!checkedFiles.has(resolve(file))) references.push(await io.checkFile(file, { profile: null, partners: {} }));
  }
  return references;
}

/** With the forms of each other and of the 对照文件 beside them, where they have any to be compared with. */
async function compared(
  alone: readonly CheckOutcome[],
  references: readonly CheckedFile[],
  profile: Profile | null,
  io: Io,
): Promise<readonly CheckOutcome[]> {
  const partnersByFile = partnerForms([...alone.filter(isChecked), ...references]);
  const outcomes: CheckOutcome[] = [];
  for (const outcome of alone) {
    const partners = partnersByFile.get(outcome.file);
    if (partners && io.isWatched) io.err(`比对 ${basename(outcome.file)}\n`);
    outcomes.push(partners ? await outcomeOf({ file: outcome.file }, { profile, partners }, io) : outcome);
  }
  return outcomes;
}

async function outcomeOf({ file, problem }: FoundFile, given: CheckedWith, io: Io): Promise<CheckOutcome> {
  if (problem !== undefined) return { file, problem };
  try {
    return await io.checkFile(file, given);
  } catch (error) {
    return { file, problem: sentenceOf(error) };
  }
}

const hasErrors = (outcomes: readonly CheckOutcome[]): boolean =>
  outcomes.filter(isChecked).some((file) => countsOf(file).error > 0);
