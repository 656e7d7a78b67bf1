/** Other programs that read what was written, where they are installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** LibreOffice keeps the results that a file brings unless it is told to calculate everything. */
const alwaysCalculate = `<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The files as LibreOffice saves them once it has calculated everything; one start of it for all of them. */
export function savedAgainByLibreOffice(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'jibiao-test-'));
  try {
    const [settings, out] = [join(folder, 'profile', 'user'), join(folder, 'out')];
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'registrymodifications.xcu'), alwaysCalculate);
    const names = files.map((_file, index) => `${index}.xlsx`);
    for (const [index, file] of files.entries()) writeFileSync(join(folder, names[index] ?? ''), file);
    const paths = names.map((name) => join(folder, name));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = 'xlsx:Calc MS Excel 2007 XML';
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, ...paths], {
      stdio: 'ignore',
      timeout: 100_000,
    });
    return names.map((name) => new Uint8Array(readFileSync(join(out, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Cells may hold line breaks inside quotes. */
function tabbed(text: string): string[][] {
  const flat = text.replace(/"((?:[^"]|"")*)"/g, (_all, cell: string) =>
    cell.replaceAll('\n', '⏎').replaceAll('""', '"'),
  );
  return flat.split('\n').map((line) => line.split('\t'));
}
