/**
 * `jibiao check`: runs the checks of the forms in files and folders, one file after the other. Those with a form that another
 * file has a partner of are then looked at a second time, with the partners beside them.
 */
import { basename } from 'node:path';
import type { CheckedWith } from './check-file';
import { checkInWords } from './check-in-words';
import type { CheckOutcome } from './check-report';
import { checkReport, isChecked } from './check-report';
import type { Command, Io } from './command';
import { CommandError, sentenceOf, toJson } from './command';
import type { FoundFile } from './find-files';
import { findFiles } from './find-files';
import { partnerForms } from './partner-forms';

export const check: Command = {
  usage: 'jibiao check 文件或文件夹… [--json]',
  options: { json: { type: 'boolean' } },
  files: 'several',
  needs: [],
  run: async ({ files, json }, io) => {
    const found = await findFiles(files);
    const alone: CheckOutcome[] = [];
    for (const each of found) {
      // for who waits before a screen; a log needs no hundred lines of it
      if (io.isWatched && found.length > 1) io.err(`[${alone.length + 1}/${found.length}] ${basename(each.file)}\n`);
      const outcome = await outcomeOf(each, { profile: null, partners: {} }, io);
      alone.push(outcome);
      if (isChecked(outcome)) for (const note of outcome.notes) io.err(note);
    }
    const outcomes = await compared(alone, io);
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

/** With the forms of each other beside them, where they have any to be compared with. */
async function compared(alone: readonly CheckOutcome[], io: Io): Promise<readonly CheckOutcome[]> {
  const partnersByFile = partnerForms(alone.filter(isChecked));
  const outcomes: CheckOutcome[] = [];
  let count = 0;
  for (const outcome of alone) {
    const partners = partnersByFile.get(outcome.file);
    if (partners && io.isWatched) io.err(`比对 [${++count}/${partnersByFile.size}] ${basename(outcome.file)}\n`);
    outcomes.push(partners ? await outcomeOf({ file: outcome.file }, { profile: null, partners }, io) : outcome);
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
  outcomes.filter(isChecked).some(({ findings }) => findings.some(({ level }) => level === 'error'));
