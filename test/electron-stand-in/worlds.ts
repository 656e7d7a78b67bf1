/**
 * The two JavaScript worlds of an Electron page, as scripts for a Chromium page: the page's own, and the isolated one
 * in which the preload runs with a `require` that knows electron alone. Only cloned values cross.
 */

export const preloadWorldName = 'electron-preload';
export const sendBinding = '__standInSend';

/** Builds what the preload exposes, as frozen functions. */
export const pageWorld = `(() => {
  let last = 0;
  const waiting = new Map();
  const build = (shape, path) => {
    if (shape.kind === 'value') return shape.value;
    if (shape.kind === 'object') {
      return Object.freeze(Object.fromEntries(shape.entries.map(([key, inner]) => [key, build(inner, [...path, key])])));
    }
    return Object.freeze((...args) => new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      dispatchEvent(new CustomEvent('stand-in:call', { detail: { id, path, args } }));
    }));
  };
  addEventListener('stand-in:expose', ({ detail: { key, shape } }) =>
    Object.defineProperty(window, key, { value: build(shape, [key]), enumerable: true }));
  addEventListener('stand-in:return', ({ detail: { id, ok, value } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (ok) resolve(value); else reject(new Error(value));
  });
})()`;

/** contextBridge, ipcRenderer.invoke, the sandboxed require, and then the shipped preload. */
export const preloadWorld = (source: string): string => `(() => {
  let last = 0;
  const waiting = new Map();
  const exposed = {};
  const bytesOf = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const textOf = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(text);
  };
  const toText = (value) => JSON.stringify(value, (_, inner) => inner instanceof Uint8Array ? { $bytes: textOf(inner) } : inner);
  const fromText = (text) => JSON.parse(text, (_, inner) => inner && inner.$bytes !== undefined ? bytesOf(inner.$bytes) : inner);
  globalThis.__standInReply = (id, ok, text) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (ok) resolve(fromText(text)); else reject(new Error(fromText(text)));
  };
  const ipcRenderer = {
    invoke: (channel, ...args) => new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      ${sendBinding}(toText({ id, channel, args: structuredClone(args) }));
    }),
  };
  const shapeOf = (value) => {
    if (typeof value === 'function') return { kind: 'function' };
    if (value === null || typeof value !== 'object') return { kind: 'value', value };
    return { kind: 'object', entries: Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]) };
  };
  const contextBridge = {
    exposeInMainWorld: (key, value) => {
      if (key in exposed) throw new Error('Cannot bind an API on top of an existing property on the window object');
      exposed[key] = value;
      dispatchEvent(new CustomEvent('stand-in:expose', { detail: { key, shape: shapeOf(value) } }));
    },
  };
  addEventListener('stand-in:call', async ({ detail: { id, path, args } }) => {
    let detail;
    try {
      const perform = path.reduce((inner, key) => inner[key], exposed);
      detail = { id, ok: true, value: await perform(...args) };
    } catch (error) {
      detail = { id, ok: false, value: String(error && error.message || error) };
    }
    dispatchEvent(new CustomEvent('stand-in:return', { detail }));
  });
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error('module not found: ' + name + ' (a sandboxed preload has electron only)');
  };
  const process = { type: 'renderer', contextIsolated: true, sandboxed: true };
  (function (require, module, exports, process) {${source}
})(require, { exports: {} }, {}, process);
})()`;

/** Values between the isolated world and this process; bytes as base64. */
export const toText = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key, inner: unknown) {
    // what stands in the object itself: a Buffer has already turned into a list of numbers in `inner`
    const raw = this[key];
    return raw instanceof Uint8Array ? { $bytes: Buffer.from(raw).toString('base64') } : inner;
  });

export const fromText = (text: string): unknown =>
  JSON.parse(text, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && '$bytes' in inner && typeof inner.$bytes === 'string'
      ? new Uint8Array(Buffer.from(inner.$bytes, 'base64'))
      : inner,
  );
