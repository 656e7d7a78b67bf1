/** Reads the command line, runs one command and turns whatever goes wrong into one sentence. Never a stack trace. */
import { parseArgs } from 'node:util';
import type { Arguments, Command, Io } from './command';
import { CommandError, sentenceOf } from './command';

/** Each command is loaded when it is called: a start takes a tenth of a second instead of one. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  forms: async () => (await import('./forms')).forms,
  inspect: async () => (await import('./inspect')).inspect,
  check: async () => (await import('./check')).check,
  fill: async () => (await import('./fill')).fill,
  new: async () => (await import('./new')).newForm,
  print: async () => (await import('./print')).print,
  report: async () => (await import('./report')).report,
  import: async () => (await import('./import')).importFile,
};
const names = Object.keys(commands).join('、');

/** The exit code: 0 fine, 1 findings of level error, 2 could not be done. */
export async function run(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  try {
    const [name = '', ...rest] = argv;
    if (name === '--help' || name === '-h' || name === 'help') {
      io.out(await help());
      return 0;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) {
      const what = name === '' ? '请写明命令' : `没有“${name}”这个命令`;
      throw new CommandError(`${what}，可用的命令有：${names}。`);
    }
    const command = await load();
    if (rest.includes('--help') || rest.includes('-h')) {
      io.out(`用法：${command.usage}\n`);
      return 0;
    }
    return await command.run(argumentsOf(command, name, rest), io);
  } catch (error) {
    io.err(`${sentenceOf(error)}\n`);
    return 2;
  }
}

async function help(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  return ['用法：', ...loaded.map(({ usage }) => `  ${usage}`), ''].join('\n');
}

function argumentsOf(command: Command, name: string, rest: readonly string[]): Arguments {
  const { values, positionals } = parse(command, name, rest);
  const texts = Object.entries(values).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  const lists = Object.entries(values).flatMap(([key, value]) =>
    Array.isArray(value) ? [[key, value.filter((each) => typeof each === 'string')] as const] : [],
  );
  const given: Arguments = {
    files: positionals,
    json: values['json'] === true,
    cells: values['cells'] === true,
    withTables: values['with-tables'] === true,
    values: Object.fromEntries(texts),
    lists: Object.fromEntries(lists),
  };
  const tooFew = command.files !== 'none' && positionals.length === 0;
  const tooMany = positionals.length > { none: 0, one: 1, several: Infinity }[command.files];
  if (tooFew || tooMany || command.needs.some((option) => !given.values[option])) {
    throw new CommandError(`${tooMany ? '参数太多' : '参数不全'}，用法：${command.usage}。`);
  }
  return given;
}

function parse(command: Command, name: string, rest: readonly string[]) {
  try {
    return parseArgs({ args: [...rest], options: command.options, allowPositionals: true });
  } catch (error) {
    const option = error instanceof Error ? /'(-[^' ,]*)/.exec(error.message)?.[1] : undefined;
    const what = option ? `${name} 命令的选项“${option}”写得不对` : '选项写得不对';
    throw new CommandError(`${what}，用法：${command.usage}。`);
  }
}
