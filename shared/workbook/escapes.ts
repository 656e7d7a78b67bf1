/** _xHHHH_: how a workbook writes characters that XML has no place for (ECMA-376 22.9.2.19). */

/** Line ends come out as \n, as typed with Alt+Enter. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x') || text.includes('\r')
    ? text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
        .replace(/\r\n?/g, '\n')
    : text;

const escape = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Characters, not yet escaped for XML. A lone surrogate cannot be written as UTF-8 and is escaped too. */
export const encodeEscapes = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, escape)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, escape);
