import { duration, errorCode, form, text, tier, yesNo } from '../policy/cells.ts';
import type { CellKind } from '../policy/schema.ts';
import { field, key, listTable } from '../policy/schema.ts';

/** A number of checks in a row, `3 failures`, `2 successes`, or a bare number. */
const times: CellKind<number> = {
  name: 'number of checks',
  help: 'Write how many checks in a row: "3 failures", "2 successes" or 3.',
  read: (text, context) => {
    const match = /^(\d{1,3})(\s+[a-z ]+)?$/i.exec(text);
    if (match && Number(match[1]) > 0) return Number(match[1]);
    context.report({ code: 'policy/number', message: `"${text}" is not a number of checks.`, hint: times.help });
    return undefined;
  },
};

/** What the Monitor Service checks by default (KB-253 monitor). */
export const monitorDefaults = listTable({
  name: 'monitor-defaults',
  about: 'Which checks the Monitor Service runs, how often, and after how many failures it raises a code.',
  columns: {
    Check: key(field(text, 'What is checked.')),
    Every: field(duration, 'How often.'),
    'Fails after': field(times, 'How many failures in a row raise the code.'),
    'Recovers after': field(times, 'How many successes in a row clear it.'),
    'Error code': field(errorCode, 'The code that is raised.'),
  },
});

/** Commands that may be run on a client's server (KB-253 ssh). */
export const sshRunbook = listTable({
  name: 'ssh-runbook',
  about: 'The diagnostics and changes that may be run over SSH, by whom, and which of them wait for a consult.',
  columns: {
    Name: key(field(text, 'What engineers call it.')),
    Command: field(form(/^[^\n]{1,300}$/, 'command', 'Write the command as it is typed.'), 'What runs on the server.'),
    'What it shows': field(text, 'What to read from its output.'),
    Tier: field(tier, 'The lowest tier that may run it.'),
    'Changes anything': field(yesNo, 'Whether the server is another afterwards.'),
    'Needs consult': field(yesNo, 'Whether it waits for a consult.'),
  },
  check: (rows, report) => {
    for (const row of rows) {
      if (!row.values['Changes anything'] || row.values['Needs consult'] || row.values.Tier !== 'Tier 1') continue;
      report(row.cells['Needs consult'].place, {
        code: 'policy/change-without-consult',
        message: 'Needs consult: Tier 1 would change a server without asking.',
        hint: 'Write "yes", or give it to Tier 2.',
      });
    }
  },
});
