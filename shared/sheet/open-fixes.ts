/** A finding keeps its fix only where the user could type the same: not in a locked cell, nor in one that is calculated. */
import { pathKey } from '../document/document';
import type { Path } from '../document/document';
import type { CheckResult, Issue } from '../document/issue';
import { cellIndex } from './cell-index';
import type { CellPosition } from './mirror';
import type { Workbook } from './sheet';

export function withOpenFixes(
  result: CheckResult,
  { sheets }: Workbook,
  positionOf: (path: Path) => CellPosition | null,
): CheckResult {
  const isOpen = (path: Path): boolean => {
    const position = positionOf(path);
    const sheet = position && sheets[position.sheet];
    const cell = sheet && cellIndex(sheet).at(position.row, position.column);
    const key = pathKey(path);
    return (cell?.paths ?? (cell?.path ? [cell.path] : [])).some((each) => pathKey(each) === key);
  };
  const open = ({ fix, ...finding }: Issue): Issue =>
    fix?.changes.every((change) => change.kind === 'set' && isOpen(change.path)) ? { ...finding, fix } : finding;
  return result.findings.some(({ fix }) => fix)
    ? { ...result, findings: result.findings.map((finding) => (finding.fix ? open(finding) : finding)) }
    : result;
}
