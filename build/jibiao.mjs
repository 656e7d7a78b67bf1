/** npm run jibiao -- COMMAND: the command line, built first when it is stale. */
import { prepareOrEnd } from './prepare.mjs';

await prepareOrEnd();
// npm runs scripts in the project's folder; file names mean the folder the user stands in
if (process.env.npm_lifecycle_event === 'jibiao' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import('../dist/node/cli.mjs');
