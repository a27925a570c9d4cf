import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { workedCalendars, writeKb310 } from '../../testing/kb310.ts';

const cli = new URL('../cli.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'try-clocks-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with nothing but one document. */
function content(name: string, ...documents: string[]): string {
  const at = join(folder, name);
  mkdirSync(at, { recursive: true });
  for (const [index, source] of documents.entries()) writeFileSync(join(at, `document-${index}.md`), source);
  return at;
}

interface Shown {
  clocks: Record<string, unknown>[];
  flags?: { flag: string }[];
}

async function tryClocks(given: unknown, ...options: string[]): Promise<Shown & { text: string; exitCode: number }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, 'try', 'clocks', ...options], (error, out, err) =>
      resolve({ clocks: [], ...(error ? {} : JSON.parse(out)), text: out + err, exitCode: Number(error?.code ?? 0) }),
    );
    child.stdin!.end(typeof given === 'string' ? given : JSON.stringify(given));
  });
}

const targets = ['SEV3 | 2 h | 4 h | 8 h | 4 h | A | -'];
const only = ['--only', '--content', content('only', writeKb310({ calendars: [workedCalendars[0]], targets }))];

describe('hub try clocks', { timeout: 60_000 }, () => {
  it('works on a folder that holds nothing but a KB-310 with the tables that the case needs', async () => {
    const given = {
      contactedAt: '2026-11-27T08:00:00Z',
      severity: 'SEV3',
      channel: 'mail',
      company: 'Nobody',
      asOf: '2026-11-27T09:00:00Z',
    };
    const { clocks, exitCode } = await tryClocks(given, ...only);
    expect(exitCode).toBe(0);
    expect(clocks[1]).toEqual({
      ticket: null,
      clock: 'resolution',
      cycle: 1,
      target: 'PT4H',
      calendar: 'A',
      startedAt: '2026-11-27T08:00:00.000Z',
      dueAt: '2026-12-01T03:00:00.000Z',
      state: 'running',
      reason: null,
      metAt: null,
      breachedAt: null,
      pauses: [],
      elapsed: 'PT1H',
      remaining: 'PT3H',
      warnings: [],
      clause: 'KB-310 T1',
      edition: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it('runs on the shipped documents, whose public holidays it resolves', async () => {
    const given = { contactedAt: '2026-11-27T08:00:00Z', severity: 'SEV3', events: [], asOf: '2026-11-27T09:00:00Z' };
    const { clocks } = await tryClocks(given);
    expect(clocks.map((it) => [it.clock, it.dueAt])).toEqual([
      ['response', '2026-12-01T01:00:00.000Z'],
      ['resolution', '2026-12-03T08:00:00.000Z'],
    ]);
  });

  it('takes several tickets, and the editions in which documents change', async () => {
    const closed = [workedCalendars[0].replace('2026-11-30', '2026-11-27, 2026-11-30')];
    const eight = targets.map((it) => it.replace('4 h | A', '8 h | A'));
    const first = content('first', writeKb310({ calendars: [workedCalendars[0]], targets: eight }));
    const second = content('second', writeKb310({ calendars: closed, targets: eight }));
    const given = {
      tickets: [
        {
          id: 'INC-1',
          contactedAt: '2026-11-26T07:00:00Z',
          severity: 'SEV3',
          events: [{ type: 'merge', into: 'INC-2', occurredAt: '2026-11-26T08:30:00Z' }],
        },
        { id: 'INC-2', contactedAt: '2026-11-26T08:00:00Z', severity: 'SEV3' },
      ],
      editions: [{ at: '2026-11-26T12:00:00Z', content: second }],
      asOf: '2026-11-26T13:00:00Z',
    };
    const { clocks } = await tryClocks(given, '--only', '--content', first);
    const shown = clocks.filter((it) => it.clock === 'resolution').map((it) => [it.ticket, it.dueAt, it.state]);
    expect(shown).toEqual([
      ['INC-1', '2026-12-01T06:00:00.000Z', 'cancelled'],
      ['INC-2', '2026-12-01T06:00:00.000Z', 'running'],
    ]);
  });

  it('takes the contract of a company that is named', async () => {
    const contract = writeKb310(
      { targets: ['SEV3 | 1 h | 1 h | 1 h | 2 h | A | -'] },
      'CT-visayas-freight',
      'Visayas Freight',
    );
    const both = content('both', writeKb310({ calendars: [workedCalendars[0]], targets }), contract);
    const given = {
      contactedAt: '2026-11-23T01:00:00Z',
      severity: 'SEV3',
      company: 'Visayas Freight',
      asOf: '2026-11-23T02:00:00Z',
    };
    const { clocks } = await tryClocks(given, '--only', '--content', both);
    expect(clocks[0]).toMatchObject({ clause: 'Visayas Freight T1', dueAt: '2026-11-23T02:00:00.000Z' });
  });

  it('takes the company from the command line, over that of the case; an unknown one is refused with the nearest', async () => {
    const contract = writeKb310(
      { targets: ['SEV3 | 1 h | 1 h | 1 h | 2 h | A | -'] },
      'CT-visayas-freight',
      'Visayas Freight',
    ).replace('owner:', 'from: 2026-11-23\nowner:');
    const both = content('named', writeKb310({ calendars: [workedCalendars[0]], targets }), contract);
    const options = ['--only', '--content', both, '--company'];
    const given = {
      contactedAt: '2026-11-23T01:00:00Z',
      severity: 'SEV3',
      company: 'Nobody',
      asOf: '2026-11-23T02:00:00Z',
    };
    const named = await tryClocks(given, ...options, 'visayas freight');
    expect(named.clocks[0]).toMatchObject({ clause: 'Visayas Freight T1' });
    const earlier = { ...given, contactedAt: '2026-11-20T01:00:00Z' };
    expect((await tryClocks(earlier, ...options, 'Visayas Freight')).clocks[0]).toMatchObject({ clause: 'KB-310 T1' });
    const unknown = await tryClocks(given, ...options, 'Visayas Fright');
    expect(unknown.exitCode).toBe(1);
    expect(unknown.text).toContain('There is no company "Visayas Fright".');
    expect(unknown.text).toContain('Did you mean "Visayas Freight"?');
  });

  it.each([
    ['no case', '', 'There is no case to try.'],
    ['what is not JSON', '{', 'not JSON'],
    [
      'an unknown type of event',
      {
        contactedAt: '2026-11-23T01:00:00Z',
        severity: 'SEV3',
        events: [{ type: 'replied', occurredAt: '2026-11-23T01:00:00Z' }],
      },
      'Event 1: "replied" is not a type of event.',
    ],
    [
      'a time without its zone',
      { contactedAt: '2026-11-23T01:00:00', severity: 'SEV3' },
      'contactedAt: "2026-11-23T01:00:00" is not an instant',
    ],
    ['no severity', { contactedAt: '2026-11-23T01:00:00Z' }, 'severity: "" is not one of SEV1'],
  ])('says what is wrong with %s', async (_, given, message) => {
    const { exitCode, text } = await tryClocks(given, ...only);
    expect(exitCode).not.toBe(0);
    expect(text).toContain(message);
    expect(text).not.toContain('    at ');
  });

  it('points at the cell where a table that clocks need is not in order', async () => {
    const wrong = content('wrong', writeKb310({ targets: ['SEV3 | 2 hh | 4 h | 8 h | 4 h | A | -'] }));
    const { exitCode, text } = await tryClocks(
      { contactedAt: '2026-11-23T01:00:00Z', severity: 'SEV3' },
      '--only',
      '--content',
      wrong,
    );
    expect(exitCode).not.toBe(0);
    expect(text).toContain('KB-310 holds no sla-targets that is in order. 17:15 Response: "2 hh" is not a duration.');
  });
});
