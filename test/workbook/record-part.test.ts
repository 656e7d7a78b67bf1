/** What travels inside of a workbook besides its cells: put in, read, changed and taken out, and nothing else touched. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../shared/sheet/sheet-cells';
import { openPackage } from '../../shared/workbook/package';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { readRecord } from '../../shared/workbook/record-part';
import { readWorkbookPart } from '../../shared/workbook/workbook-part';
import { corpus, oddityBytes } from '../support/oddities';
import { differingParts } from './support/analysis';
import { errorOf } from './support/error-of';
import { official, packageOf, partText, selfEvaluation } from './support/fixtures';
import { hasLibreOffice, savedAgainByLibreOffice } from './support/other-programs';
import { readByOpenpyxl } from './support/read-back';

const template = official(selfEvaluation);
const record = JSON.stringify({ version: 1, text: '年中追加 & “已批复” <见附件> ]]> "引号"' });
const other = JSON.stringify({ version: 1, text: '另一份' });

const withRecord = (bytes: Uint8Array, text: string | null): Uint8Array => patch(bytes, [], 'refuse', text);
/** As `read` gives it; the sheets, which take most of the time, are left out. */
function recordIn(bytes: Uint8Array): string | null | undefined {
  const pack = openPackage(bytes);
  return readRecord(pack, readWorkbookPart(pack));
}
const contents = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
/** The package with some parts as others, or without them. */
function changed(bytes: Uint8Array, change: (parts: Record<string, string>) => Record<string, string>): Uint8Array {
  const parts = Object.entries(change(contents(bytes)));
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, strToU8(text, true)])));
}
test.each(corpus)('$name takes a record, changes it and gives it back, and nothing else is touched', ({ bytes }) => {
  const saved = withRecord(bytes, record);
  expect(recordIn(saved)).toBe(record);
  const [before, after] = [contents(bytes), contents(saved)];
  const added = Object.keys(after).filter((name) => !(name in before));
  expect(added).toHaveLength(3);
  const lists = differingParts(bytes, saved).filter((name) => !added.includes(name));
  expect(lists.sort()).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']);

  expect(withRecord(saved, record)).toBe(saved);
  const again = withRecord(saved, other);
  expect(recordIn(again)).toBe(other);
  expect(differingParts(saved, again)).toHaveLength(1);

  expect(contents(withRecord(saved, null))).toEqual(before);
  expect(withRecord(bytes, null)).toBe(bytes);
});

describe('The part', () => {
  const saved = withRecord(template, record);

  test('stands where Excel keeps such parts, with its properties and their type', () => {
    expect(partText(saved, 'xl/_rels/workbook.xml.rels')).toContain(
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
    );
    expect(partText(saved, 'customXml/_rels/item1.xml.rels')).toContain(
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"',
    );
    expect(partText(saved, 'customXml/itemProps1.xml')).toContain(
      'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"',
    );
    const types = partText(saved, '[Content_Types].xml');
    expect(types).toContain(
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    );
    expect(types).not.toContain('"/customXml/item1.xml"');
  });

  test('is related in the words of a strict file', () => {
    const strict = withRecord(oddityBytes('strict-open-xml.xlsx'), record);
    expect(partText(strict, 'xl/_rels/workbook.xml.rels')).toContain(
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/customXml"',
    );
    expect(partText(strict, 'customXml/itemProps1.xml')).toContain(
      '"http://purl.oclc.org/ooxml/officeDocument/customXml"',
    );
  });

  test('has a prefix in the lists that have one, and no id twice', () => {
    const prefixed = withRecord(
      changed(template, (parts) => ({
        ...parts,
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '')
          .replace('<Relationships xmlns=', '<p:Relationships xmlns:p=')
          .replace('</Relationships>', '<!-- 末尾 --></p:Relationships>')
          .replaceAll('<Relationship ', '<p:Relationship ')
          .replaceAll('</Relationship>', '</p:Relationship>'),
      })),
      record,
    );
    expect(recordIn(prefixed)).toBe(record);
    const list = partText(prefixed, 'xl/_rels/workbook.xml.rels');
    expect(list).toMatch(/<p:Relationship [^>]*customXml\/item1\.xml"\/><\/p:Relationships>$/);
    const ids = [...list.matchAll(/ Id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leaves the parts of other programs alone and takes the next free number', () => {
    const bytes = oddityBytes('custom-xml-and-printer-settings.xlsx');
    const beside = withRecord(bytes, record);
    expect(partText(beside, 'customXml/item1.xml')).toBe(partText(bytes, 'customXml/item1.xml'));
    expect(partText(beside, 'customXml/item2.xml')).toContain('年中追加');
    expect(partText(beside, 'customXml/_rels/item2.xml.rels')).toContain('Target="itemProps2.xml"');
  });

  test('says its type itself where the package has no usual one for XML, once only', () => {
    const own = changed(template, (parts) => ({
      ...parts,
      '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '')
        .replace(/<Default Extension="xml"[^>]*>/, '')
        .replace('</Types>', '<Override PartName="/customXml/item1.xml" ContentType="text/plain"/></Types>'),
    }));
    const entries = partText(withRecord(own, record), '[Content_Types].xml').match(/<Override [^>]*item1\.xml"[^>]*>/g);
    expect(entries).toEqual(['<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>']);
  });

  test('is written into a package that lists no types at all', () => {
    expect(recordIn(withRecord(packageOf('<sheetData/>'), record))).toBe(record);
  });

  test('does not make the workbook calculate: no value changed', () => {
    expect(partText(saved, 'xl/workbook.xml')).toBe(partText(template, 'xl/workbook.xml'));
  });

  test('is well-formed and comes back with every text, also with what XML has no place for', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(']]>', '<!--', '&amp;', '_x000D_', '\r\n', '\ufffe', '\uffff', '\ud800', '\udc00', '𠮷', '\0'),
    );
    const texts = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));
    fc.assert(
      fc.property(texts, texts, (key, text) => {
        const held = withRecord(packageOf('<sheetData/>'), JSON.stringify({ [`#${key}`]: text }));
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(partText(held, 'customXml/item1.xml')).close();
        expect(JSON.parse(recordIn(held) ?? '')).toEqual({ [`#${key}`]: text });
      }),
      { numRuns: 100 },
    );
  });
});

describe('A record is known', () => {
  const saved = withRecord(template, record);

  test('by its id when Excel numbered the parts anew and dropped the schema', () => {
    const renumbered = changed(saved, (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, text]) => [
          name.replace(/(customXml\/.*item(?:Props)?)1/, '$17'),
          text.replace(/<ds:schemaRefs>.*<\/ds:schemaRefs>/, '').replace(/(item(?:Props)?)1\.xml/g, '$17.xml'),
        ]),
      ),
    );
    expect(Object.keys(contents(renumbered))).toContain('customXml/item7.xml');
    expect(recordIn(renumbered)).toBe(record);
    expect(contents(withRecord(renumbered, null))).toEqual(contents(template));
  });

  test('by its namespace when the properties are lost, whatever the prefix', () => {
    const alone = changed(saved, (parts) => ({
      ...Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'customXml/itemProps1.xml')),
      'customXml/item1.xml': (parts['customXml/item1.xml'] ?? '')
        .replace('<record xmlns=', '<n0:record xmlns:n0=')
        .replace('</record>', '</n0:record>'),
    }));
    expect(recordIn(alone)).toBe(record);
  });

  test('when LibreOffice related it to the package instead of the workbook, and then taken out there', () => {
    const relationship = /<Relationship [^>]*customXml\/item1\.xml"\/>/;
    const [own = ''] = relationship.exec(partText(saved, 'xl/_rels/workbook.xml.rels')) ?? [];
    const related = changed(saved, (parts) => ({
      ...parts,
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(relationship, ''),
      '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('</Relationships>', `${own}</Relationships>`),
    }));
    expect(recordIn(related)).toBe(record);
    expect(differingParts(related, withRecord(related, other))).toEqual(['customXml/item1.xml']);
    expect(contents(withRecord(related, null))).toEqual(contents(template));
  });

  test('as one when another program copied it: the next save leaves one, and taking it out leaves none', () => {
    const twice = changed(saved, (parts) => ({
      ...parts,
      'customXml/item9.xml': parts['customXml/item1.xml'] ?? '',
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="copy" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="/customXml/item9.xml"/></Relationships>',
      ),
    }));
    const [once, none] = [withRecord(twice, other), withRecord(twice, null)];
    expect(recordIn(once)).toBe(other);
    expect(Object.keys(contents(once))).not.toContain('customXml/item9.xml');
    expect(contents(none)).toEqual(contents(template));
  });
});

describe('A record that cannot be read', () => {
  const item = 'customXml/item1.xml';
  const saved = withRecord(template, record);
  const long = JSON.stringify({ version: 1, text: '长'.repeat(1_000_000) });
  const broken: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['no XML', changed(saved, (parts) => ({ ...parts, [item]: '<record' }))],
    ['empty', changed(saved, (parts) => ({ ...parts, [item]: '' }))],
    [
      'too long',
      changed(saved, (parts) => ({
        ...parts,
        [item]: strFromU8(strToU8(`<record xmlns="urn:jibiao:record">${long}</record>`), true),
      })),
    ],
    [
      'far too long',
      changed(saved, (parts) => ({
        ...parts,
        [item]: `<record xmlns="urn:jibiao:record">${'x'.repeat(6_000_001)}</record>`,
      })),
    ],
  ];

  test.each(broken)('because it is %s keeps nothing else from being read', (_what, bytes) => {
    expect(read(bytes)).toEqual({ ...read(template), record: null });
  });

  test.each(broken)(
    'because it is %s stays as it is in a save of values, and gives way to a new one',
    (_what, bytes) => {
      const edits = [
        {
          sheet: '附件2',
          rows: { insertions: [], removals: [] },
          cells: [{ row: 2, column: 1, value: 3 }],
          results: [],
        },
      ];
      expect(differingParts(bytes, patch(bytes, edits))).not.toContain(item);
      const anew = withRecord(bytes, other);
      expect(recordIn(anew)).toBe(other);
      expect(differingParts(bytes, anew)).toEqual([item]);
    },
  );

  test('because its checksum is wrong keeps nothing else from being read', () => {
    const bytes = Uint8Array.from(zipSync(unzipSync(saved), { level: 0 }));
    bytes[Buffer.from(bytes).indexOf('年中追加')] = 0x41;
    expect(recordIn(bytes)).toBeNull();
    expect(recordIn(withRecord(bytes, other))).toBe(other);
  });

  test('is never written', () => {
    const error = errorOf(() => withRecord(template, long));
    expect(error.code).toBe('tooLarge');
    expect(error.message).toMatch(/100 万字.*请删减/);
  });

  test('of another program is none of ours', () => {
    const bytes = oddityBytes('custom-xml-and-printer-settings.xlsx');
    expect(recordIn(bytes)).toBeUndefined();
  });
});

test('A record breaks a digital signature as every change does', () => {
  const signed = changed(template, (parts) => ({ ...parts, '_xmlsignatures/sig1.xml': '<Signature/>' }));
  expect(errorOf(() => withRecord(signed, record)).code).toBe('signed');
  expect(withRecord(signed, null)).toEqual(signed);
  const dropped = patch(signed, [], 'drop', record);
  expect(recordIn(dropped)).toBe(record);
  expect(Object.keys(contents(dropped))).not.toContain('_xmlsignatures/sig1.xml');
});

describe('A workbook with a record', () => {
  const files = ['custom-xml-and-printer-settings.xlsx', 'macro-enabled.xlsm', 'template.xltx'].map((name) => {
    const bytes = oddityBytes(name);
    const sheet = read(bytes).sheets[0]?.name ?? '';
    return {
      name,
      bytes: withRecord(bytes, record),
      original: bytes,
      question: { sheet, addresses: ['A1', 'A2', 'B2'] },
    };
  });
  const originals = files.map(({ original, name, question }) => ({
    name: `original-${name}`,
    bytes: original,
    question,
  }));
  const missing = (program: string): void => {
    process.stdout.write(`${program} is not installed: a workbook with a record is not opened by it.\n`);
  };

  test('is read by openpyxl as before', () => {
    const answers = readByOpenpyxl([...files, ...originals]);
    if (answers === null) return missing('openpyxl');
    expect(answers).not.toContain(null);
    expect(answers.slice(0, files.length)).toEqual(answers.slice(files.length));
  });

  test(
    'is read by LibreOffice as before; the record is there again where LibreOffice keeps it',
    { timeout: 120_000 },
    () => {
      if (!hasLibreOffice) return missing('LibreOffice');
      const saved = savedAgainByLibreOffice(files.map(({ bytes }) => bytes));
      expect(saved.map(textsOf)).toEqual(files.map(({ original }) => textsOf(original)));
      // 7.4 keeps it, unless another program's part beside it has no properties
      const kept = saved.filter((bytes) => Object.values(contents(bytes)).join().includes('urn:jibiao:record'));
      expect(kept.map(recordIn)).toEqual(kept.map(() => record));
    },
  );
});

/** Without those of formulas, which LibreOffice calculates. */
const textsOf = (bytes: Uint8Array): readonly string[] =>
  read(bytes)
    .sheets.flatMap(cellsOf)
    .flatMap(({ text, formula }) => (text === '' || formula !== undefined ? [] : [text]));
