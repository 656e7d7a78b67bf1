/** What the pieces of the stand-in share: the browser, what main registered, and what happened. */
import type { EventEmitter } from 'node:events';
import type { Browser } from '@playwright/test';
import type { StandInWindow } from './stand-in-window';

export type IpcHandler = (event: unknown, ...args: unknown[]) => unknown;
export type SchemeHandler = (request: Request) => Response | Promise<Response>;
export type RequestFilter = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

export interface Stage {
  readonly browser: Browser;
  readonly app: EventEmitter;
  readonly handlers: Map<string, IpcHandler>;
  readonly schemes: Map<string, SchemeHandler>;
  readonly windows: StandInWindow[];
  /** of windows and popups: ended by the browser instead, a close rejects after the last test */
  readonly closings: Promise<void>[];
  /** answers of the next dialogs: a full path, or null for cancel */
  readonly dialogAnswers: (string | null)[];
  /** what main asked Electron for, and what was stopped */
  readonly log: string[];
  /** the page's own scripts do not run, so that nothing but the test calls the host */
  readonly withoutScripts: boolean;
  requestFilter: RequestFilter | null;
}

/** Chromium cannot serve a scheme of one's own here, so that app://host stands as https://host.app.invalid. */
export const toWeb = (address: string): string => address.replace(/^app:\/\/([\w-]+)/, 'https://$1.app.invalid');
export const toApp = (address: string): string => address.replace(/^https:\/\/([\w-]+)\.app\.invalid/, 'app://$1');
