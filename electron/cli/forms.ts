/** `jibiao forms`: the forms the program knows, and the outlines of reports. */
import { catalogue } from '../../shared/forms/catalogue';
import { outlines } from '../../shared/forms/outlines/outlines';
import type { Command } from './command';
import { toJson } from './command';
import { textTable } from './text-table';

export const forms: Command = {
  usage: 'jibiao forms [--json]',
  options: { json: { type: 'boolean' } },
  files: 'none',
  needs: [],
  run: async ({ json }, io) => {
    const list = catalogue.map(({ id, title, origin, unit, version }) => ({ id, title, origin, unit, version }));
    const reports = outlines.map(({ id, name, origin, version }) => ({ id, title: name, origin, version }));
    io.out(
      json
        ? toJson({ forms: list, outlines: reports })
        : textTable(
            ['编号', '表名', '适用', '单位'],
            [
              ...list.map(({ id, title, origin, unit }) => [id, title, origin, unit]),
              ...reports.map(({ id, title, origin }) => [id, title, origin, '']),
            ],
          ),
    );
    return 0;
  },
};
