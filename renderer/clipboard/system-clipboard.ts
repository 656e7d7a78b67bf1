/** The clipboard without a paste event, for 粘贴 of a menu: the browser may ask the user, or refuse. */
import type { ClipboardPayload } from './read-payload';

/** null where reading is not allowed. */
export async function readSystemClipboard(): Promise<ClipboardPayload | null> {
  try {
    const items = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type));
      return item ? (await item.getType(type)).text() : '';
    };
    return { plain: await read('text/plain'), html: await read('text/html') };
  } catch {
    return null;
  }
}
