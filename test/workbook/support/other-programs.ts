/** Other programs that read what was written, where they are installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = (program: string, ...options: string[]): boolean => {
  try {
    execFileSync(program, options, { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
};

const python = '/usr/bin/python3';
export const hasOpenpyxl = existsSync(python) && runs(python, '-c', 'import openpyxl');
export const hasLibreOffice = runs('soffice', '--version');

function inFolder<Result>(bytes: Uint8Array, work: (folder: string, file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-test-'));
  try {
    const file = join(folder, 'written.xlsx');
    writeFileSync(file, bytes);
    return work(folder, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `expression` over `sheet` (openpyxl's first worksheet) and `book`; gives what it comes to. */
export function askOpenpyxl(bytes: Uint8Array, expression: string): unknown {
  const program = `import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(json.dumps(${expression}))`;
  return inFolder(
    bytes,
    (_folder, file) => JSON.parse(execFileSync(python, ['-c', program, file], { encoding: 'utf8' })) as unknown,
  );
}

/** The first sheet as LibreOffice shows it after calculating everything: rows of texts. */
export function calculatedByLibreOffice(bytes: Uint8Array): string[][] {
  return inFolder(bytes, (folder, file) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false';
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], {
      stdio: 'ignore',
      timeout: 100_000,
    });
    return tabbed(readFileSync(join(folder, 'written.csv'), 'utf8'));
  });
}

/** Cells may hold line breaks inside quotes. */
function tabbed(text: string): string[][] {
  const flat = text.replace(/"((?:[^"]|"")*)"/g, (_all, cell: string) =>
    cell.replaceAll('\n', '⏎').replaceAll('""', '"'),
  );
  return flat.split('\n').map((line) => line.split('\t'));
}
