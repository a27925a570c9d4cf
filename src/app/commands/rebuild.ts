import { printable } from '../../kit/printable.ts';
import { Refusal } from '../../kit/refusal.ts';
import { rebuildTickets } from '../../tickets/rebuild.ts';
import { defineCommand } from '../command.ts';
import { count } from '../tell-diagnostics.ts';
import { databaseOptions, withDatabase } from '../with-database.ts';

/** `hub rebuild`: what lists and pages show of tickets, made anew from the logs. */
export const rebuild = defineCommand({
  name: 'rebuild',
  summary: 'Make what is shown of tickets anew from their logs',
  usage: '[--json]',
  options: databaseOptions,
  notes: 'The hub may run and write meanwhile. Stopped half-way it leaves what is done; run it again for the rest.',
  run: async ({ options, rest }, io) => {
    if (rest.length > 0) throw unknownWord(rest[0]!);
    const progress = (done: number, all: number) => io.progress(`Worked through ${done} of ${all} tickets …`);
    const rebuilt = await withDatabase({ flags: options, io, mustExist: true }, ({ app }) =>
      rebuildTickets(app, progress),
    );
    if (io.wantsJson) io.json(rebuilt);
    else {
      for (const { ticket, says } of rebuilt.left) io.out(printable(`Ticket ${ticket}: ${says}`));
      io.out(`${count(rebuilt.tickets, 'ticket')} worked through, ${count(rebuilt.changed, 'row')} made anew.`);
    }
    return rebuilt.left.length > 0 ? 1 : 0;
  },
});

const unknownWord = (word: string) =>
  new Refusal({ code: 'usage', message: `"${word}" means nothing here.`, remedy: 'See `npx hub rebuild --help`.' });
