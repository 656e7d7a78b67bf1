/** Paths as a user reads them: 附件2!G37. */
import type { Path } from '../../shared/document/document';
import type { Issue } from '../../shared/document/issue';
import { addressOf } from '../../shared/sheet/address';
import { wordsInWords } from '../../shared/sheet/places-in-words';
import type { View } from '../../shared/sheet/view';

/** null for a path that is shown nowhere */
export function addressIn(view: View, path: Path): string | null {
  const position = view.positionOf(path);
  const sheet = position && view.workbook.sheets[position.sheet];
  return position && sheet ? `${sheet.name}!${addressOf(position.row, position.column)}` : null;
}

/** Where a finding is, the place to look at first in front: words of a report, then cells. */
export const addressesOf = (view: View, { words = [], paths }: Pick<Issue, 'words' | 'paths'>): string[] => [
  ...new Set([
    ...words.map((each) => wordsInWords(view, each)).filter((place) => place !== ''),
    ...paths.map((path) => addressIn(view, path)).filter((address) => address !== null),
  ]),
];
