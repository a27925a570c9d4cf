import { expect, test } from 'vitest';
import { dataClasses } from '../../privacy/policy.ts';
import { redact } from '../../privacy/redact.ts';
import { redactionRules } from '../../privacy/redaction-rules.ts';
import { shipped } from '../shipped.ts';
import { commandsOf, KEY } from './ticket-traffic.ts';

const clients = [
  { company: 'a', contact: 'b' },
  { company: 'c', contact: null },
];
const from = Temporal.Instant.from('2026-11-23T01:30:00Z');
const commands = commandsOf('7', 2000, clients, from);

test('the same number gives the same commands, another gives others', () => {
  expect(commandsOf('7', 2000, clients, from)).toEqual(commands);
  expect(commandsOf('8', 2000, clients, from)).not.toEqual(commands);
});

test('each has a key of its own, and works on a ticket that an earlier one opens', () => {
  expect(new Set(commands.map((it) => it.key)).size).toBe(2000);
  for (const [at, it] of commands.entries())
    if (it.kind !== 'create') expect([it.of < at, commands[it.of]!.kind]).toEqual([true, 'create']);
});

test('there is something of every kind, and several work on one ticket', () => {
  const kinds = Map.groupBy(commands, (it) => (it.kind === 'interaction' ? it.body.direction : it.kind));
  expect([...kinds.keys()].toSorted()).toEqual(['action', 'create', 'edit', 'in', 'internal', 'link', 'out']);
  for (const all of kinds.values()) expect(all.length).toBeGreaterThan(100);
});

test('what a command says holds its key, also after KB-450 was applied to it', () => {
  const rules = redactionRules(shipped.set.policy(dataClasses)!);
  const texts = commands.flatMap(({ key, ...it }) =>
    wordsOf(it)
      .filter((it) => typeof it === 'string' && it.includes(' '))
      .map((text) => [key, text as string] as const),
  );
  for (const [, text] of texts.slice(0, 300)) expect(redact(text, rules).text).toBe(text);
  const words = texts.filter(([, text]) => text.includes('op-'));
  expect(words.length).toBeGreaterThan(1000);
  for (const [key, text] of words) expect(KEY.exec(text)![0]).toBe(key);
});

/** All that stands in a command, however deep. */
function wordsOf(part: unknown): unknown[] {
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(wordsOf) : [part];
}
