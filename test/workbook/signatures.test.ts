import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { noRowChanges } from '../../shared/sheet/edits';
import type { SheetEdits } from '../../shared/sheet/edits';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { errorOf } from './support/error-of';
import { official, partText, selfEvaluation } from './support/fixtures';

const edit: SheetEdits = {
  sheet: '附件2',
  rows: noRowChanges,
  cells: [{ row: 2, column: 1, value: 12 }],
  results: [],
};

/** The official workbook as Excel signs it: an origin, one signature, their relationships and content types. */
function signed(): Uint8Array {
  const parts = unzipSync(official(selfEvaluation));
  const text = (name: string): string => new TextDecoder().decode(parts[name]);
  const digital = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';
  const type = 'application/vnd.openxmlformats-package.digital-signature';
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${digital}/${kind}" Target="${target}"/>`;
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(
      text('[Content_Types].xml').replace(
        '</Types>',
        `<Default Extension="sigs" ContentType="${type}-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="${type}-xmlsignature+xml"/></Types>`,
      ),
    ),
    '_rels/.rels': strToU8(
      text('_rels/.rels').replace(
        '</Relationships>',
        `${relationship('rIdSigned', 'origin', '_xmlsignatures/origin.sigs')}</Relationships>`,
      ),
    ),
    '_xmlsignatures/origin.sigs': new Uint8Array(0),
    '_xmlsignatures/_rels/origin.sigs.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'signature', 'sig1.xml')}</Relationships>`,
    ),
    '_xmlsignatures/sig1.xml': strToU8('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'),
  });
}

describe('a digitally signed workbook', () => {
  test('opens, and keeps its signature as long as nothing is changed', () => {
    const bytes = signed();
    expect(read(bytes).sheets[0]?.name).toBe('附件2');
    expect(patch(bytes, [])).toBe(bytes);
  });

  test('is not changed before the user knows that the signature breaks', () => {
    const error = errorOf(() => patch(signed(), [edit]));
    expect(error.code).toBe('signed');
    expect(error.message).toMatch(/数字签名，保存后签名失效.*另存为/);
  });

  test('loses every trace of the signature and nothing else when the user agrees', () => {
    const before = unzipSync(signed());
    const bytes = patch(signed(), [edit], 'drop');
    const after = unzipSync(bytes);
    const gone = Object.keys(before).filter((name) => !(name in after));
    expect(gone.sort()).toEqual([
      '_xmlsignatures/_rels/origin.sigs.rels',
      '_xmlsignatures/origin.sigs',
      '_xmlsignatures/sig1.xml',
    ]);
    expect(partText(bytes, '_rels/.rels')).toBe(partText(official(selfEvaluation), '_rels/.rels'));
    expect(partText(bytes, '[Content_Types].xml')).not.toContain('PartName="/_xmlsignatures');
    const changed = Object.keys(after).filter(
      (name) => Buffer.compare(after[name] ?? strToU8(''), before[name] ?? strToU8('')) !== 0,
    );
    expect(changed.sort()).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/worksheets/sheet1.xml']);
  });
});
