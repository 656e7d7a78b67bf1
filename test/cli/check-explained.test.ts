/** A finding that the user explained is told with the words, and counts no longer. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explain } from '../../shared/document/explanations';
import { applyTransaction } from '../../shared/document/transaction';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { recordToSave } from '../../shared/sheet/record-to-save';
import { startDocument, viewOf } from '../../shared/sheet/view';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { officialBytes, selfEvaluation } from '../support/official';
import { opened, withPlaces } from '../support/opened';
import { emptyFolder, jibiao } from './support/jibiao';

const reason = '军转干部安置，按规定超编。';

/** 9 persons on 8 posts, with the reason why. */
function explained(path: string): void {
  const bytes = officialBytes(selfEvaluation);
  const origin = opened(read(bytes));
  const document = withPlaces(startDocument(origin), { posts: 8, staff: 9 });
  const finding = viewOf(origin, document, []).check.findings.find(({ rule }) => rule === 'E07');
  const transaction = finding && explain(document, finding, reason);
  if (!transaction) throw new Error('nothing to explain');
  const after = applyTransaction(document, transaction).document;
  writeFileSync(path, patch(bytes, editsToSave(origin, after, []), 'refuse', recordToSave(origin, after)));
}

test('it is told with the words, in the table and in the JSON, and is no warning any more', async () => {
  const path = emptyFolder().path('自评表.xlsx');
  explained(path);
  const { out } = await jibiao('check', path);
  expect(out).toContain(`在职人员控制率为112.50%，超过100.00%（已说明：${reason}）`);
  const { findings, files } = JSON.parse((await jibiao('check', path, '--json')).out) as {
    findings: { rule: string; level: string; explanation?: string }[];
    files: { counts: { warning: number } }[];
  };
  expect(findings.find(({ rule }) => rule === 'E07')).toMatchObject({ level: 'warning', explanation: reason });
  const open = findings.filter(({ level, explanation }) => level === 'warning' && explanation === undefined);
  expect(files[0]?.counts.warning).toBe(open.length);
});
