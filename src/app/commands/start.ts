import { Refusal } from '../../kit/refusal.ts';
import { defineCommand } from '../command.ts';
import { runUntilStopped } from '../run-until-stopped.ts';
import { settingOptions } from '../setting-options.ts';

export const start = defineCommand({
  name: 'start',
  summary: 'Start the hub: database, web server, jobs',
  usage: '[--port PORT] [--data-dir FOLDER] …',
  options: {
    ...settingOptions,
    watch: {
      type: 'string',
      value: 'DIR',
      help: 'Show what publishing DIR would do, live; nothing of it comes into force',
    },
    demo: { type: 'boolean', help: 'Fill it with a company that never was (not in this version)' },
  },
  notes: 'Each option may stand in the environment instead. `npx hub doctor` shows what is set, and where.',
  run: async ({ options, rest }, io) => {
    if (options.demo) throw noDemo();
    if (rest.length > 0) throw unknownWord(rest[0]!);
    return runUntilStopped(options, io, { watch: options.watch });
  },
});

const noDemo = () =>
  new Refusal({
    code: 'no-demo',
    message: 'This version has no demo company yet: --demo comes with a later one.',
    remedy: 'Start without it, `npm start`: the hub and its documents are there.',
  });

const unknownWord = (word: string) =>
  new Refusal({ code: 'usage', message: `"${word}" means nothing here.`, remedy: 'See `npx hub start --help`.' });
