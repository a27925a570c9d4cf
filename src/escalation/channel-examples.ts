import { readMilliseconds } from '../policy/duration.ts';
import type { ExampleAnswer, ExampleKind } from '../policy/example-kind.ts';
import { findValue, findWord, roles, tiers } from '../policy/words.ts';
import { type ChannelsPolicy, whoIsPaged } from './who-is-paged.ts';

/** Examples of channels: an escalation that waits, where it is posted, and who is called (KB-155). */
export const channelExamples: ExampleKind = {
  policy: 'escalation-channels',
  given: {
    For: 'The tier it goes to.',
    Waited: 'How long nobody has acknowledged it; "-" where it was posted just now.',
  },
  expect: {
    Channel: 'Where it is posted.',
    'Who is paged': 'Who is called at that moment.',
    'Acknowledge within': 'How long the first has.',
    Clause: 'The row that says so.',
  },
  decides: () => true,
  run: (given, policy) => pagingOf(given, policy as unknown as ChannelsPolicy),
};

function pagingOf({ For = '', Waited = '0 min' }: Record<string, string>, policy: ChannelsPolicy): ExampleAnswer {
  const tier = findValue(tiers, For);
  if (!tier) return { problem: `"${For}" is not a tier: ${tiers.join(', ')}.`, column: 'For' };
  const waited = readMilliseconds(Waited);
  if (waited === undefined) return { problem: `"${Waited}" is not a time such as 11 min.`, column: 'Waited' };
  const paging = whoIsPaged(tier, waited, policy);
  return paging ? wordsOf(paging) : { gives: {} };
}

function wordsOf({ row, role }: NonNullable<ReturnType<typeof whoIsPaged>>): ExampleAnswer {
  const gives = {
    Channel: row.values.Channel,
    'Who is paged': findWord(roles, role)?.word ?? role,
    'Acknowledge within': row.cells['Acknowledge within'].text,
    Clause: row.clause,
  };
  return { gives, by: row.clause };
}
