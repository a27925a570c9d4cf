import { runHub } from './run-hub.ts';
import { terminalIo } from './terminal-io.ts';

// Whatever the surroundings say (a test runner sets `test`), the screens are built and made as for real use.
process.env.NODE_ENV = 'production';

process.exitCode = await runHub(process.argv.slice(2), terminalIo);
