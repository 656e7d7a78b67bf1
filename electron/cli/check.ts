/** `jibiao check`: runs the checks of the forms in files and folders, one file after the other. */
import { basename } from 'node:path';
import { checkInWords } from './check-in-words';
import type { CheckOutcome } from './check-report';
import { checkReport, isChecked } from './check-report';
import type { Command, Io } from './command';
import { CommandError, sentenceOf, toJson } from './command';
import type { FoundFile } from './find-files';
import { findFiles } from './find-files';

export const check: Command = {
  usage: 'jibiao check 文件或文件夹… [--json]',
  options: { json: { type: 'boolean' } },
  files: 'several',
  needs: [],
  run: async ({ files, json }, io) => {
    const found = await findFiles(files);
    const outcomes: CheckOutcome[] = [];
    for (const each of found) {
      // for who waits before a screen; a log needs no hundred lines of it
      if (io.isWatched && found.length > 1) {
        io.err(`[${outcomes.length + 1}/${found.length}] ${basename(each.file)}\n`);
      }
      outcomes.push(await outcomeOf(each, io));
    }
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

async function outcomeOf({ file, problem }: FoundFile, io: Io): Promise<CheckOutcome> {
  if (problem !== undefined) return { file, problem };
  try {
    const checked = await io.checkFile(file);
    for (const note of checked.notes) io.err(note);
    return checked;
  } catch (error) {
    return { file, problem: sentenceOf(error) };
  }
}

const hasErrors = (outcomes: readonly CheckOutcome[]): boolean =>
  outcomes.filter(isChecked).some(({ findings }) => findings.some(({ level }) => level === 'error'));
