import { userInfo } from 'node:os';
import { readMoment } from '../../editions/moment.ts';
import { presentEdition } from '../../editions/present.ts';
import { type PublishOutcome, publish as publishDraft } from '../../editions/publish.ts';
import { readDraft } from '../../editions/read-draft.ts';
import { Refusal } from '../../kit/refusal.ts';
import { defineCommand, type ExitCode, type Io } from '../command.ts';
import { publishParts } from '../publish-parts.ts';
import { momentWords, tellChanges } from '../tell-changes.ts';
import { count, tellDiagnostics } from '../tell-diagnostics.ts';
import { databaseOptions, withDatabase } from '../with-database.ts';

/** `hub publish`: makes an edition of what holds with the given documents laid over it. */
export const publish = defineCommand({
  name: 'publish',
  summary: 'Publish documents: make a new edition, in force now or from a time on',
  usage: '[DIR|FILE …] --note "…" [--from TIME] [--withdraw ID] [--dry-run] [--json]',
  options: {
    note: { type: 'string', value: 'TEXT', help: 'Why: one sentence for those who read what changed' },
    from: { type: 'string', value: 'TIME', help: 'In force from then on: 2027-01-01T00:00+08:00 (now)' },
    withdraw: { type: 'string', multiple: true, value: 'ID', help: 'Take a document out; may be repeated' },
    author: { type: 'string', value: 'NAME', help: 'Who publishes (the user of this system)' },
    'dry-run': { type: 'boolean', help: 'Show what would change and publish nothing' },
    ...databaseOptions,
  },
  notes: [
    'What DIR holds replaces or adds documents by their ids; all others are carried over from the edition that holds at TIME.',
    'Documents that do not compile are not published: exit code 1. Where nothing differs no edition is made: exit code 0.',
    'Works beside a running hub, which takes the edition up at its moment; and without one.',
  ].join('\n'),
  run: async ({ options, rest }, io) => {
    const withdraw = options.withdraw ?? [];
    if (rest.length + withdraw.length === 0) throw nothingGiven;
    if (!options.note?.trim() && !options['dry-run']) throw noNote;
    const from = options.from === undefined ? undefined : readMoment(options.from);
    const draft = await readDraft(rest, withdraw);
    const words = { author: options.author?.trim() || systemUser(), note: options.note?.trim() || 'Dry run' };
    const outcome = await withDatabase({ flags: options, io }, ({ app }) =>
      publishDraft(app, { ...draft, ...words, from, dryRun: options['dry-run'] }, publishParts),
    );
    return io.wantsJson ? answer(outcome, io) : tell(outcome, io);
  },
});

function answer(outcome: PublishOutcome, io: Io): ExitCode {
  const { kind } = outcome;
  if (kind === 'refused') io.json({ ok: false, outcome: kind, diagnostics: outcome.diagnostics });
  else if (kind === 'would publish')
    io.json({ ok: true, outcome: kind, inForceFrom: outcome.inForceFrom, changes: outcome.changes });
  else {
    const edition = presentEdition(outcome.edition, [outcome.edition], Temporal.Now.instant());
    io.json({ ok: true, outcome: kind, edition, ...(kind === 'published' ? { changes: outcome.changes } : {}) });
  }
  return kind === 'refused' ? 1 : 0;
}

function tell(outcome: PublishOutcome, io: Io): ExitCode {
  if (outcome.kind === 'refused') return tellRefusal(outcome, io);
  if (outcome.kind === 'unchanged') {
    io.out(`Nothing to publish: edition ${outcome.edition.number} says the same already.`);
    return 0;
  }
  tellChanges(outcome.changes, io);
  if (outcome.kind === 'would publish') {
    io.out(`Nothing was published. It would hold from ${momentWords(outcome.inForceFrom)}.`);
    return 0;
  }
  const { number, inForceFrom, publishedAt } = outcome.edition;
  const isNow = inForceFrom.equals(publishedAt);
  io.out(`Edition ${number} ${isNow ? 'is in force since' : 'takes force at'} ${momentWords(inForceFrom)}.`);
  return 0;
}

function tellRefusal({ diagnostics, sources }: Extract<PublishOutcome, { kind: 'refused' }>, io: Io): ExitCode {
  tellDiagnostics(diagnostics, sources, io);
  const errors = diagnostics.filter((it) => it.severity === 'error').length;
  io.err(`Nothing was published: ${count(errors, 'error')}. What is in force stays in force.`);
  return 1;
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

const nothingGiven = new Refusal({
  code: 'usage',
  message: 'There is nothing to publish.',
  remedy: 'Give the folder with the documents, or --withdraw ID: npx hub publish content/ --note "Why"',
});

const noNote = new Refusal({
  code: 'usage',
  message: 'An edition needs a note that says why it is published.',
  remedy: 'Give it: --note "Longer response time for SEV3". With --dry-run nothing is published and none is needed.',
});
