/**
 * Host: all that the program may ask of the machine, over any transport. Two shells keep it: Electron and the local
 * browser shell. Every call is checked by these schemas in both directions.
 */
import { z } from 'zod';

/** z.instanceof would ask for Uint8Array<ArrayBuffer>, which Node's own buffers are not for the compiler */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A file on disk that the shell opened or saved for the user; `token` is the shell's secret name for it. */
const fileRef = z.object({ token: z.string(), name: z.string() });

const openedFile = z.object({
  file: fileRef,
  bytes,
});

/** chosen by the page; becomes a folder name, so nothing that could be a path */
const draftId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const draftSummary = z.object({
  id: draftId,
  /** file name or form title, for the list of drafts */
  title: z.string(),
  /** ISO 8601 */
  savedAt: z.string(),
  /** something typed is not in the user's file yet */
  unsaved: z.boolean(),
});

const draft = z.object({
  id: draftId,
  title: z.string(),
  unsaved: z.boolean(),
  /** document as text (shared/draft.ts) */
  text: z.string(),
  /** the workbook as it was opened; null for a new form */
  original: bytes.nullable(),
  /** where it was opened from, when the shell knows */
  file: fileRef.nullable(),
});

/** request and answer of each call */
export const hostCalls = {
  /** what runs here */
  information: {
    request: z.object({}),
    answer: z.object({ shell: z.enum(['electron', 'browser']), version: z.string() }),
  },
  /** the file named when the program was started; given once, null after that and when none */
  startFile: { request: z.object({}), answer: openedFile.nullable() },
  /** asks the user for a workbook; null when cancelled. code unavailable: the shell has no dialog, the page asks itself */
  pickFile: { request: z.object({}), answer: openedFile.nullable() },
  /** writes in place. `expected`: SHA-256 (hex) of what the program read or wrote last; null to overwrite whatever is there */
  saveFile: {
    request: z.object({ token: z.string(), bytes, expected: z.string().nullable() }),
    answer: z.object({}),
  },
  /** asks the user for a name and writes; null when cancelled. code unavailable: the page saves itself */
  saveFileAs: {
    request: z.object({ name: z.string(), bytes }),
    answer: fileRef.nullable(),
  },
  listDrafts: { request: z.object({}), answer: z.array(draftSummary) },
  readDraft: { request: z.object({ id: draftId }), answer: draft.nullable() },
  /** on disk when it answers. `original` is only sent the first time (null: keep) */
  writeDraft: {
    request: draft.omit({ original: true }).extend({ original: bytes.nullable() }),
    answer: z.object({ savedAt: z.string() }),
  },
  removeDraft: { request: z.object({ id: draftId }), answer: z.object({}) },
  /** a self-contained HTML page → PDF; the page size comes from its own @page rules */
  printPdf: { request: z.object({ html: z.string() }), answer: z.object({ bytes }) },
} as const;

export type HostCall = keyof typeof hostCalls;
export type HostRequest<Call extends HostCall> = z.infer<(typeof hostCalls)[Call]['request']>;
export type HostAnswer<Call extends HostCall> = z.infer<(typeof hostCalls)[Call]['answer']>;

export type Host = {
  readonly [Call in HostCall]: (request: HostRequest<Call>) => Promise<HostAnswer<Call>>;
};

export type FileRef = z.infer<typeof fileRef>;
export type OpenedFile = z.infer<typeof openedFile>;
export type Draft = z.infer<typeof draft>;
export type DraftSummary = z.infer<typeof draftSummary>;

export type HostErrorCode =
  'unavailable' | 'changedOnDisk' | 'notFound' | 'notAllowed' | 'diskFull' | 'badRequest' | 'failed';

/** Crosses every transport as `{ code, message }`; the message tells the user what to do. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export type HostReply =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly error: { readonly code: HostErrorCode; readonly message: string } };
