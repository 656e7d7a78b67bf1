/** Paths as a user reads them: 附件2!G37. */
import type { Path } from '../../shared/document/document';
import { addressOf } from '../../shared/sheet/address';
import type { View } from '../../shared/sheet/view';

/** null for a path that is shown nowhere */
export function addressIn(view: View, path: Path): string | null {
  const position = view.positionOf(path);
  const sheet = position && view.workbook.sheets[position.sheet];
  return position && sheet ? `${sheet.name}!${addressOf(position.row, position.column)}` : null;
}

export const addressesOf = (view: View, paths: readonly Path[]): string[] => [
  ...new Set(paths.map((path) => addressIn(view, path)).filter((address) => address !== null)),
];
