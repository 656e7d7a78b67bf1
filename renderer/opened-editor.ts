/** The editor's state for a file just opened, a blank form, and a draft taken up again. */
import { emptyHistory } from '../shared/document/history';
import type { DraftContent } from '../shared/draft';
import type { Document } from '../shared/document/document';
import type { ReportKey } from '../shared/document/report';
import { catalogue, definitionOf } from '../shared/forms/catalogue';
import type { FormDefinition } from '../shared/forms/definition';
import { HostError } from '../shared/host';
import type { Draft, OpenedFile } from '../shared/host';
import { blankForm } from '../shared/sheet/blank-form';
import { recognise } from '../shared/sheet/recognise';
import { startDocument } from '../shared/sheet/view';
import type { Origin } from '../shared/sheet/view';
import { asRead } from '../shared/workbook/as-read';
import type { BroughtIn } from '../shared/workbook/made-workbook';
import type { EditorState } from './editor-state';
import { sha256 } from './sha256';
import type { Opened } from './workbook.worker';

const fresh = {
  history: emptyHistory,
  pending: null,
  explaining: null,
  results: [],
  selections: {},
  report: null,
  places: {},
  reached: null,
} as const;

/** What was made of the file has no place on disk yet; what was brought in counts as unsaved, as if it had been typed. */
export async function openedEditor({ workbook, converted }: Opened, { file, bytes }: OpenedFile): Promise<EditorState> {
  const broughtIn = converted?.broughtIn ?? null;
  const origin = openedOrigin(workbook, broughtIn);
  const document = startDocument(origin);
  return {
    ...fresh,
    origin,
    ...(converted
      ? { file: null, name: nameOfMade(file.name), original: converted.bytes, diskHash: null }
      : {
          file: file.token === '' ? null : file,
          name: file.name,
          original: bytes,
          diskHash: await sha256(bytes),
        }),
    broughtIn,
    document,
    saved: broughtIn ? null : { step: undefined },
    sheet: firstSheet(origin),
    report: firstReport(document),
    draftId: crypto.randomUUID(),
  };
}

export function newEditor(definition: FormDefinition, year: number): EditorState {
  return {
    ...fresh,
    origin: { kind: 'new', definition, key: definition.id },
    file: null,
    name: `${year}年度${definition.title}.xlsx`,
    original: null,
    diskHash: null,
    broughtIn: null,
    document: { forms: { [definition.id]: blankForm(definition, year) }, cells: {} },
    saved: { step: undefined },
    sheet: 0,
    draftId: crypto.randomUUID(),
  };
}

/** `workbook`: of the draft; null for a new form. Throws HostError for a form that this version does not have. */
export function resumedEditor(draft: Draft, stored: DraftContent, workbook: Opened['workbook'] | null): EditorState {
  const origin = workbook ? openedOrigin(workbook, stored.broughtIn ?? null) : newOrigin(stored.origin);
  return {
    ...fresh,
    origin,
    file: draft.file,
    name: draft.title,
    original: draft.original,
    diskHash: stored.diskHash,
    broughtIn: stored.broughtIn ?? null,
    document: stored.document,
    saved: null,
    pending: stored.pending,
    sheet: firstSheet(origin),
    report: firstReport(stored.document),
    draftId: draft.id,
  };
}

export const openedOrigin = (workbook: Opened['workbook'], broughtIn: BroughtIn | null): Origin => ({
  kind: 'opened',
  workbook,
  recognitions: asRead(recognise(workbook, catalogue), broughtIn),
});

function newOrigin(stored: DraftContent['origin']): Origin {
  const definition = stored.kind === 'new' ? definitionOf(stored.definition) : undefined;
  if (stored.kind !== 'new' || !definition) {
    throw new HostError('notFound', '这份暂存的原工作簿已不在了，请重新打开原文件。');
  }
  return { kind: 'new', definition, key: stored.key };
}

/** 自评表.xls → 自评表.xlsx; a report.v2 keeps its name */
const nameOfMade = (name: string): string =>
  `${name.replace(/\.(xlsx?|et|html?|mht|mhtml|docx|txt|csv|tsv|md)$/i, '')}.xlsx`;

/** Of a document without any form its report is what the user comes for. */
const firstReport = ({ forms, notes }: Document): ReportKey | null =>
  Object.keys(forms).length > 0 ? null : (Object.keys(notes?.reports ?? {})[0] ?? null);

/** The first sheet that a form was recognised on, else the first visible one. */
function firstSheet(origin: Origin): number {
  if (origin.kind === 'new') return 0;
  const visible = origin.workbook.sheets.findIndex((sheet) => sheet.visibility === 'visible');
  return origin.recognitions[0]?.sheet ?? Math.max(0, visible);
}
