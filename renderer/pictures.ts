/** The pictures of the open workbook: each asked of its worker once, when a sheet that shows it is shown. */
import { isShowable } from '../shared/sheet/picture-media';
import type { Picture } from '../shared/sheet/sheet';
import type { EditorState } from './editor-state';
import type { Program } from './program';
import type { PictureAddresses } from './sheet-view/picture-layers';
import type { WorkbookClient } from './workbook-client';

export interface PictureFiles {
  /** part → data: address, for what is printed; of pictures of the open workbook that can be shown */
  dataAddresses(pictures: readonly Picture[]): Promise<ReadonlyMap<string, string>>;
}

export function startPictures(program: Program, workbooks: WorkbookClient): PictureFiles {
  let original: Uint8Array | null = null;
  /** by part; null: cannot be shown */
  let files = new Map<string, Promise<Blob | null>>();

  function fetched({ part, mediaType }: Picture): Promise<Blob | null> {
    const known = files.get(part);
    if (known) return known;
    const file = fileOf(workbooks, original, part, mediaType);
    files.set(part, file);
    return file;
  }

  async function fetchAddress(picture: Picture): Promise<void> {
    const asked = files;
    const file = await fetched(picture);
    const isLeft = asked !== files;
    if (isLeft || program.getState().pictures.has(picture.part)) return;
    const address = file && URL.createObjectURL(file);
    program.setState(({ pictures }) => ({ pictures: new Map([...pictures, [picture.part, address]]) }));
  }

  function forget(pictures: PictureAddresses): void {
    files = new Map();
    if (pictures.size === 0) return;
    program.setState({ pictures: new Map() });
    for (const address of pictures.values()) if (address !== null) URL.revokeObjectURL(address);
  }

  program.subscribe(({ editor }, before) => {
    if (editor?.origin === before.editor?.origin && editor?.sheet === before.editor?.sheet) return;
    if ((editor?.original ?? null) !== original) {
      original = editor?.original ?? null;
      forget(before.pictures);
    }
    for (const picture of picturesOf(editor)) void fetchAddress(picture);
  });

  return {
    dataAddresses: async (pictures) => {
      const read = await Promise.all(
        pictures.map(async (picture) => {
          const file = await fetched(picture);
          return file ? ([[picture.part, await dataAddress(file)]] as const) : [];
        }),
      );
      return new Map(read.flat());
    },
  };
}

/** As opened: edits move pictures, but bring no new ones. */
const picturesOf = (editor: EditorState | null): readonly Picture[] =>
  (editor?.origin.kind === 'opened' && editor.origin.workbook.sheets[editor.sheet]?.pictures) || [];

/** A picture that cannot be read takes nothing from the sheet: a box stands in its place. */
async function fileOf(
  workbooks: WorkbookClient,
  original: Uint8Array | null,
  part: string,
  mediaType: string,
): Promise<Blob | null> {
  if (!original || !isShowable(mediaType)) return null;
  try {
    const bytes = await workbooks.picture(original, part);
    return new Blob([new Uint8Array(bytes)], { type: mediaType });
  } catch {
    return null;
  }
}

const dataAddress = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('the picture could not be read'));
    reader.readAsDataURL(file);
  });
