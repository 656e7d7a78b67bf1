/** Where the program keeps its own data: drafts, browser profile, lock. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** JIBIAO_DATA wins; else the usual place of the system. Both shells share it, so that drafts follow the user. */
export function dataFolder(environment: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (environment['JIBIAO_DATA']) return environment['JIBIAO_DATA'];
  switch (platform) {
    case 'win32':
      return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'jibiao');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'jibiao');
    default:
      return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'jibiao');
  }
}
