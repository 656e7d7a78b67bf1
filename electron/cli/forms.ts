/** `jibiao forms`: the forms the program knows. */
import { catalogue } from '../../shared/forms/catalogue';
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
    io.out(
      json
        ? toJson({ forms: list })
        : textTable(
            ['编号', '表名', '适用', '单位'],
            list.map(({ id, title, origin, unit }) => [id, title, origin, unit]),
          ),
    );
    return 0;
  },
};
