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

/** `backupFailed`: the new content is on disk, but the old one could not be kept */
const saved = z.object({ backupFailed: z.literal(true).exactOptional() });

/** becomes a folder name, as that of a draft does */
const backup = z.object({
  id: draftId,
  /** file name */
  title: z.string(),
  /** ISO 8601, when the file was about to be written */
  keptAt: z.string(),
});

/** The 指标库 keeps as many; a department has some fifty indicators a year. */
export const mostIndicators = 2000;

/** an indicator of the 指标库 as shared/document/known-indicator.ts describes it; to the shells these are only texts */
export const knownIndicator = z.object({
  level1: z.string().max(200),
  level2: z.string().max(200),
  name: z.string().min(1).max(200),
  target: z.string().max(200),
  unit: z.string().max(50),
});

/** More than an office has regions, years and forms. */
export const mostProfiles = 200;

/** a rule profile of the office; to the shells its text (shared/document/profile-text.ts) is only that */
export const storedProfile = z.object({ id: z.string().min(1).max(64), text: z.string().max(100_000) });

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
  /** a file of this program as it is on disk now */
  reopenFile: { request: z.object({ token: z.string() }), answer: openedFile },
  /**
   * writes in place; the first time since it was opened the old file is kept as a backup, also whenever another program
   * wrote it. `expected`: SHA-256 (hex) of what the program read or wrote last; null to overwrite whatever is there
   */
  saveFile: {
    request: z.object({
      token: z.string(),
      bytes,
      expected: z.string().nullable(),
      /** although another program seems to have it open (code openElsewhere) */
      despiteLock: z.literal(true).exactOptional(),
    }),
    answer: saved,
  },
  /** asks the user for a name and writes; null when cancelled. code unavailable: the page saves itself */
  saveFileAs: {
    request: z.object({ name: z.string(), bytes }),
    answer: fileRef.nullable(),
  },
  /** keeps the old content of a file that the page writes itself */
  keepBackup: { request: z.object({ title: z.string(), bytes }), answer: z.object({}) },
  /** newest first */
  listBackups: { request: z.object({}), answer: z.array(backup) },
  /** the kept file, under a name of its own and without a place on disk (token '') */
  readBackup: { request: z.object({ id: draftId }), answer: openedFile },
  listDrafts: { request: z.object({}), answer: z.array(draftSummary) },
  readDraft: { request: z.object({ id: draftId }), answer: draft.nullable() },
  /** on disk when it answers. `original` is only sent the first time (null: keep) */
  writeDraft: {
    request: draft.omit({ original: true }).extend({ original: bytes.nullable() }),
    answer: z.object({ savedAt: z.string() }),
  },
  removeDraft: { request: z.object({ id: draftId }), answer: z.object({}) },
  /** the 指标库 of this machine, last used first */
  listIndicators: { request: z.object({}), answer: z.array(knownIndicator) },
  /** on disk when it answers; the last of them counts as used last. By name and 二级指标 each is there once */
  rememberIndicators: {
    request: z.object({ indicators: z.array(knownIndicator).max(mostIndicators) }),
    answer: z.object({}),
  },
  forgetIndicator: { request: knownIndicator.pick({ level2: true, name: true }), answer: z.object({}) },
  /** the 评价规则 that were made or imported on this machine, kept last first */
  listProfiles: { request: z.object({}), answer: z.array(storedProfile) },
  /** on disk when it answers; takes the place of the one with the same id */
  keepProfile: { request: storedProfile, answer: z.object({}) },
  removeProfile: { request: storedProfile.pick({ id: true }), answer: z.object({}) },
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

export type Backup = z.infer<typeof backup>;
export type StoredProfile = z.infer<typeof storedProfile>;
export type StoredIndicator = z.infer<typeof knownIndicator>;

export type HostErrorCode =
  | 'unavailable'
  | 'changedOnDisk'
  /** a lock file beside it says that an office program has it open */
  | 'openElsewhere'
  /** the system refuses because a program holds it */
  | 'inUse'
  | 'readOnly'
  | 'notFound'
  | 'notAllowed'
  | 'diskFull'
  | 'badRequest'
  | 'failed';

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
