/** Which pictures the page asks its worker for, and what becomes of their addresses. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPictures } from '../../renderer/pictures';
import type { Picture, Workbook } from '../../shared/sheet/sheet';
import type { WorkbookClient } from '../../renderer/workbook-client';
import { editorOf, openProgram } from '../support/open-program';
import { readOfficial, selfEvaluation } from '../support/official';

const pictureOf = (part: string, mediaType: string): Picture => ({
  place: { kind: 'sheet', x: 0, y: 0, width: 10, height: 10 },
  part,
  mediaType,
  description: '',
});

const official = readOfficial(selfEvaluation);
const [first, second] = official.sheets;
if (!first || !second) throw new Error('the official workbook has two sheets');
const workbook: Workbook = {
  ...official,
  sheets: [
    { ...first, pictures: [pictureOf('a.png', 'image/png'), pictureOf('a.png', 'image/png')] },
    {
      ...second,
      pictures: [
        pictureOf('b.emf', 'image/x-emf'),
        pictureOf('broken.png', 'image/png'),
        pictureOf('a.png', 'image/png'),
      ],
    },
  ],
};

let asked: string[];
let revoked: string[];

function open() {
  const program = openProgram(workbook);
  const editor = { ...editorOf(program), original: Uint8Array.of(1) };
  program.setState({ editor: null });
  const picture = async (_original: Uint8Array, part: string): Promise<Uint8Array> => {
    asked.push(part);
    if (part === 'broken.png') throw new Error('damaged');
    return Uint8Array.of(137, 80, 78, 71);
  };
  const files = startPictures(program, { picture } as Partial<WorkbookClient> as WorkbookClient);
  program.setState({ editor });
  return { program, editor, files };
}

beforeEach(() => {
  asked = [];
  revoked = [];
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:${(made += 1)}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void revoked.push(address));
});
afterEach(() => vi.restoreAllMocks());

test('a picture is asked for once, when a sheet that shows it is shown', async () => {
  const { program, editor } = open();
  await vi.waitFor(() => expect(program.getState().pictures).toEqual(new Map([['a.png', 'blob:1']])));
  program.setState({ editor: { ...editor, sheet: 1 } });
  await vi.waitFor(() => expect(program.getState().pictures.size).toBe(3));
  program.setState({ editor });
  expect(asked).toEqual(['a.png', 'broken.png']);
});

test('a picture that is damaged or of a type that no browser shows has no address', async () => {
  const { program, editor } = open();
  program.setState({ editor: { ...editor, sheet: 1 } });
  await vi.waitFor(() => expect(program.getState().pictures.size).toBe(3));
  expect(program.getState().pictures.get('b.emf')).toBeNull();
  expect(program.getState().pictures.get('broken.png')).toBeNull();
});

test('addresses are given back when the workbook closes', async () => {
  const { program } = open();
  await vi.waitFor(() => expect(program.getState().pictures.size).toBe(1));
  program.setState({ editor: null });
  expect(program.getState().pictures.size).toBe(0);
  expect(revoked).toEqual(['blob:1']);
});

test('a picture that arrives after its workbook closed gets no address', async () => {
  const { program } = open();
  program.setState({ editor: null });
  await new Promise((resolve) => setImmediate(resolve));
  expect(asked).toEqual(['a.png']);
  expect(program.getState().pictures.size).toBe(0);
});
