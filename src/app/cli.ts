import { runHub } from './run-hub.ts';
import { terminalIo } from './terminal-io.ts';

process.exitCode = await runHub(process.argv.slice(2), terminalIo);
