import { chmod } from 'node:fs/promises';
import { delimiter } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser, noBrowserMessage } from '../../electron/find-browser';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';

let user: UserFolder;
beforeEach(async () => {
  user = await userFolder();
  for (const name of ['qaxbrowser-safe-stable', 'my-browser']) {
    await user.put(name, new TextEncoder().encode('#!/bin/sh\n'));
    await chmod(user.path(name), 0o755);
  }
  await user.put('chromium', new TextEncoder().encode('not executable'));
});
afterEach(() => user.remove());

test('finds a domestic browser on the PATH, and passes over what cannot run', () => {
  const found = findBrowser({ PATH: ['/nowhere', user.files].join(delimiter) }, 'linux');
  expect(found).toBe(user.path('qaxbrowser-safe-stable'));
});

test('the browser that the user names wins', () => {
  expect(findBrowser({ PATH: user.files, JIBIAO_BROWSER: user.path('my-browser') })).toBe(user.path('my-browser'));
});

test('a named browser that is not there is not replaced by another, and the message names it', () => {
  const environment = { PATH: user.files, JIBIAO_BROWSER: '/opt/typo' };
  expect(findBrowser(environment)).toBeNull();
  expect(noBrowserMessage(environment)).toContain('/opt/typo');
});
