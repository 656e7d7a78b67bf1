/** Parts that are printed one after the other as one self-contained page of HTML. */
import { escapeHtml } from './cell-html';

export interface PrintedPart {
  /** its rules, which name its own page */
  readonly css: string;
  /** a section, or '' for rules alone */
  readonly html: string;
}

/** Without scripts. On screen it shows white sheets of paper on grey. */
export const printedPage = (title: string, parts: readonly PrintedPart[]): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN" translate="no">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<style>',
    baseStyles,
    ...parts.map((part) => part.css),
    '</style>',
    '</head>',
    '<body>',
    ...parts.map((part) => part.html),
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** On screen it looks as it will be printed, in contrast themes too. */
const baseStyles = `* { box-sizing: border-box }
body { margin: 0; text-rendering: geometricPrecision; -webkit-print-color-adjust: exact; print-color-adjust: exact }
table { border-collapse: collapse; table-layout: fixed }
table.next { break-before: page }
thead, tr { break-inside: avoid }
tbody tr.m, tbody tr.t { break-inside: auto }
tr.h { break-after: avoid }
tr.m > td:not([rowspan]) { break-inside: avoid }
td { padding: 1px 2px; white-space: pre-wrap; overflow-wrap: anywhere; line-break: strict; text-spacing-trim: space-all }
td.r { text-align: right }
td.c { text-align: center }
img.picture, span.picture { position: absolute; z-index: 1 }
span.picture { border: 1px solid #a6a6a6; background: #ececec; color: #595959; font: 12px sans-serif; text-align: center }
section.lines td { border: 1px solid #000 }
@media screen {
  :root { forced-color-adjust: none; color-scheme: only light }
  body { background: #d9d9d9; padding: 16px }
  section { background: #fff; margin: 0 auto 16px; box-shadow: 0 1px 6px rgb(0 0 0 / 35%); width: max-content }
}
@media print {
  section + section { break-before: page }
  section { padding: 0 !important; min-width: 0 !important; min-height: 0 !important }
}`;
