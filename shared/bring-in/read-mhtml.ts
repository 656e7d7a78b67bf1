/** 单个网页文件 (.mht, .mhtml), and the .xls or .doc of some reporting servers: the page inside of a message (RFC 2557). */
import { decodeText } from './decode-text';
import { SourceError } from './source-error';

declare const atob: (base64: string) => string;

/** `message`: its bytes as one letter each. The first HTML part, decoded. Throws SourceError when there is none. */
export function pageOfMhtml(message: string): string {
  for (const part of partsOf(message)) {
    const { headers, body } = split(part);
    if (!/^content-type:\s*text\/html/im.test(headers)) continue;
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(headers)?.[1];
    return decodeText(bytesOf(contentOf(headers, body)), charset);
  }
  throw new SourceError(
    'damaged',
    '这个单个网页文件（.mht）里没有网页内容，请在浏览器中重新保存，或只复制表格后用“粘贴整表”带入。',
  );
}

function partsOf(message: string): readonly string[] {
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;]+))/i.exec(message.slice(0, 10_000));
  const mark = boundary?.[1] ?? boundary?.[2];
  return mark === undefined ? [message] : message.split(`--${mark}`).slice(1);
}

function split(part: string): { readonly headers: string; readonly body: string } {
  const trimmed = part.replace(/^\r?\n/, '');
  const end = /\r?\n\r?\n/.exec(trimmed);
  if (!end) return { headers: trimmed, body: '' };
  const headers = trimmed.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  return { headers, body: trimmed.slice(end.index + end[0].length) };
}

function contentOf(headers: string, body: string): string {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase();
  if (encoding === 'base64') return fromBase64(body);
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
}

function fromBase64(body: string): string {
  try {
    return atob(body.replace(/[^A-Za-z0-9+/]/g, ''));
  } catch {
    throw new SourceError('damaged', '这个单个网页文件（.mht）已损坏，请在浏览器中重新保存后再打开。');
  }
}

const fromQuotedPrintable = (body: string): string =>
  body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const bytesOf = (letters: string): Uint8Array => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
