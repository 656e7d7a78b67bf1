/** Values of cells as other programs read them, where those are installed: many files in one process each. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from './analyser';
import { hasLibreOffice, hasOpenpyxl } from './other-programs';

export interface Question {
  readonly sheet: string;
  readonly addresses: readonly string[];
}

export interface AskedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly question: Question;
}

/** address → value; null when the program cannot open the file or does not see the sheet */
export type Answer = Readonly<Record<string, unknown>> | null;

function inFolder<Result>(
  files: readonly AskedFile[],
  work: (folder: string, paths: readonly string[]) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-read-back-'));
  try {
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    return work(folder, paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const program = `
import json, sys, warnings, openpyxl
warnings.simplefilter("ignore")
def answer(path, sheet, addresses):
    try:
        found = openpyxl.load_workbook(path)[sheet]
    except Exception:
        return None
    return {address: found[address].value for address in addresses}
print(json.dumps([answer(*each) for each in json.load(open(sys.argv[1]))], default=str))
`;

/** null when openpyxl is not installed */
export function readByOpenpyxl(files: readonly AskedFile[]): readonly Answer[] | null {
  if (!hasOpenpyxl) return null;
  return inFolder(files, (folder, paths) => {
    const questions = join(folder, 'questions.json');
    const asked = files.map(({ question }, index) => [paths[index], question.sheet, question.addresses]);
    writeFileSync(questions, JSON.stringify(asked));
    const output = execFileSync('/usr/bin/python3', ['-c', program, questions], { encoding: 'utf8', maxBuffer: 1e8 });
    return JSON.parse(output) as Answer[];
  });
}

/** As LibreOffice saves them again, told by the analyser; null when it is not installed. */
export function readByLibreOffice(files: readonly AskedFile[]): readonly Answer[] | null {
  if (!hasLibreOffice) return null;
  return inFolder(files, (folder, paths) => {
    const out = join(folder, 'saved');
    mkdirSync(out);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out];
    execFileSync('soffice', [...options, ...paths], { stdio: 'ignore', timeout: 120_000 });
    return files.map(({ name, question }): Answer => {
      const saved = join(out, name.replace(/\.\w+$/, '.xlsx'));
      if (!existsSync(saved)) return null;
      const sheet = analyse(new Uint8Array(readFileSync(saved))).sheets.find((each) => each.name === question.sheet);
      if (!sheet || sheet.cells.size === 0) return null;
      return Object.fromEntries(question.addresses.map((at) => [at, sheet.cells.get(at)?.value ?? null]));
    });
  });
}
