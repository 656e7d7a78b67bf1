/** The reader of our own held against saxes, a strict parser of others: it takes the same texts and tells the same. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { walkXml } from '../../shared/workbook/xml-reader';
import { WorkbookError } from '../../shared/workbook/workbook-error';
import { official, officialNames } from './support/fixtures';

type Told = readonly string[] | 'refused';

const joined = (told: readonly string[]): readonly string[] =>
  told.reduce<string[]>((all, each) => {
    const last = all.at(-1);
    if (each.startsWith('text ') && last?.startsWith('text ')) all[all.length - 1] = last + each.slice(5);
    else all.push(each);
    return all;
  }, []);

/** Tags with their attributes and positions, and the texts between them. */
function ours(text: string): Told {
  const told: string[] = [];
  try {
    walkXml(text, {
      open: (tag) =>
        told.push(`open ${tag.qualified} ${JSON.stringify(tag.attributes())} ${tag.openEnd} ${tag.selfClosing}`),
      text: (content) => told.push(`text ${content}`),
      close: (name, _start, end) => told.push(`close ${name} ${end}`),
    });
  } catch (error) {
    if (error instanceof WorkbookError) return 'refused';
    throw error;
  }
  return joined(told.filter((each) => each !== 'text '));
}

function theirs(text: string): Told {
  const told: string[] = [];
  const parser = new SaxesParser<{ xmlns?: false }>();
  let refused = false;
  let depth = 0;
  parser.on('error', () => (refused = true));
  parser.on('doctype', () => (refused = true));
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    depth++;
    told.push(`open ${name} ${JSON.stringify(attributes)} ${parser.position} ${isSelfClosing}`);
  });
  const tellText = (content: string): void => void (depth > 0 && content !== '' && told.push(`text ${content}`));
  parser.on('text', tellText);
  parser.on('cdata', tellText);
  parser.on('closetag', ({ name }) => {
    depth--;
    told.push(`close ${name.slice(name.indexOf(':') + 1)} ${parser.position}`);
  });
  try {
    parser.write(text).close();
  } catch {
    refused = true;
  }
  return refused ? 'refused' : joined(told);
}

describe('tells what saxes tells', () => {
  test.each(officialNames)('of every part of %s', (name) => {
    for (const [part, bytes] of Object.entries(unzipSync(official(name)))) {
      if (!/\.(xml|rels)$/.test(part)) continue;
      const text = new TextDecoder().decode(bytes);
      expect(ours(text), part).toEqual(theirs(text));
      expect(ours(text), part).not.toBe('refused');
    }
  });

  test.each([
    ['attributes in both quotes and with spaces', `<a b = "1" c='"' ><d e="&lt;&#x4e2d;&#25991;&amp;"/></a >`],
    ['line ends of Windows', '<a b="1\r\n2\t3">甲\r\n乙\r丙&#13;</a>\r\n'],
    ['comments, instructions and CDATA', '<?xml version="1.0"?><!-- a - b --><a><?go on?><![CDATA[<&]]>x</a><!---->'],
    ['prefixes and Chinese names', '<x:表 x:列="1"><x:行/></x:表>'],
    ['a text of several pieces', '<a>1<!-- -->2<![CDATA[3]]>4&#53;</a>'],
    ['signs beyond the basic plane', '<a>𠮷&#x20BB7;</a>'],
  ])('of %s', (_what, text) => {
    expect(ours(text)).toEqual(theirs(text));
    expect(ours(text)).not.toBe('refused');
  });

  test.each([
    ['nothing', ''],
    ['only spaces', '  \n'],
    ['text outside', 'x<a/>'],
    ['two roots', '<a/><b/>'],
    ['an unclosed element', '<a><b></a>'],
    ['a wrong end', '<a></b>'],
    ['a tag that never ends', '<a b="1"'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['attributes without a space', '<a b="1"c="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute without a value', '<a b/>'],
    ['a < in an attribute', '<a b="<"/>'],
    ['a bare &', '<a>R&D</a>'],
    ['an undeclared entity', '<a>&nbsp;</a>'],
    ['an entity named like a property of objects', '<a>&constructor;</a>'],
    ['a forbidden character', '<a>\u0001</a>'],
    ['a reference to a forbidden character', '<a>&#0;</a>'],
    ['a reference beyond all characters', '<a>&#x110000;</a>'],
    ['half a surrogate by reference', '<a>&#xD800;</a>'],
    [']]> in text', '<a>]]></a>'],
    ['-- in a comment', '<a><!-- a -- b --></a>'],
    ['an unclosed comment', '<a><!-- </a>'],
    ['an unclosed CDATA', '<a><![CDATA[</a>'],
    ['CDATA outside', '<![CDATA[x]]><a/>'],
    ['a late declaration', ' <?xml version="1.0"?><a/>'],
    ['a declaration without a version', '<?xml encoding="utf-8"?><a/>'],
    ['a name that begins with a digit', '<1a/>'],
    ['a space before the name', '< a/>'],
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ])('refuses %s', (_what, text) => {
    expect(ours(text)).toBe('refused');
    expect(theirs(text)).toBe('refused');
  });

  test('of texts broken at random, and refuses the same ones', () => {
    const whole = `<?xml version="1.0" encoding="UTF-8"?>\r\n<w:s xmlns:w="u" a='1'><w:row r="1" ht="15.5"><c r="A1" t="s"><v>12</v></c><c r="B1"><f>A1&lt;2</f><v>3</v></c></w:row><!-- n --><t xml:space="preserve"> 甲&#10;乙 </t><![CDATA[x]]></w:s>`;
    const pieces = [
      '<',
      '>',
      '/',
      '"',
      "'",
      '&',
      '&amp;',
      ';',
      ' ',
      '=',
      '<!--',
      '-->',
      ']]>',
      '<?',
      '?>',
      'é',
      '\n',
      '\r',
      'a',
    ];
    const edit = fc.record({ at: fc.nat(whole.length), cut: fc.nat(6), put: fc.constantFrom('', ...pieces) });
    const broken = fc
      .array(edit, { minLength: 1, maxLength: 3 })
      .map((edits) => edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), whole));
    fc.assert(
      fc.property(broken, (text) => {
        expect(ours(text)).toEqual(theirs(text));
      }),
      { numRuns: 20_000, seed: 20261121 },
    );
  });
});

test('an element deeper than any workbook nests them is refused, not followed', () => {
  expect(ours('<a>'.repeat(100_000))).toBe('refused');
});

test('a tag with more attributes than any workbook has is refused at once', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => ` a${index}="1"`).join('');
  expect(ours(`<a${many}/>`)).toBe('refused');
});
