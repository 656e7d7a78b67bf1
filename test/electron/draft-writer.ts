/** The victim of the kill test: writes a draft over and over and tells each number that is safely on disk. */
import { openDraftStore } from '../../electron/draft-store';

const [folder = '', first = '0'] = process.argv.slice(2);
const store = await openDraftStore(folder);
const ballast = '绩效'.repeat(100_000);
for (let number = Number(first); ; number += 1) {
  const original = new TextEncoder().encode(`workbook ${number}`);
  await store.write('one', { title: '自评表.xlsx', unsaved: true, text: `${number} ${ballast}`, path: null, original });
  process.stdout.write(`${number}\n`);
}
