import { describe, expect, test } from 'vitest';
import type { Io } from './command.ts';
import { commands } from './commands.ts';
import { runHub } from './run-hub.ts';

/** Runs `hub` and gives what it printed. */
async function hub(...argv: string[]) {
  const printed = { out: '', err: '', json: undefined as unknown };
  const io = (wantsJson: boolean): Io => ({
    out: (line) => {
      printed.out += `${line}\n`;
    },
    err: (line) => {
      printed.err += `${line}\n`;
    },
    progress: () => {},
    json: (value) => {
      printed.json = value;
    },
    wantsJson,
    env: { HOME: '/home/ana', DATA_DIR: '/tmp' },
    cwd: '/',
  });
  const code = await runHub(argv, io);
  return { code, ...printed };
}

test('help lists every command with its line', async () => {
  const { code, out } = await hub('--help');
  expect(code).toBe(0);
  for (const [name, load] of Object.entries(commands)) {
    const { summary, name: ownName } = await load();
    expect(ownName).toBe(name);
    expect(out).toContain(`${name.padEnd(10)}${summary}`);
  }
});

describe.each(Object.keys(commands))('hub %s', (name) => {
  test('--help explains each option', async () => {
    const { code, out } = await hub(name, '--help');
    const command = await commands[name]!();
    expect(code).toBe(0);
    expect(out).toContain(`Usage: hub ${name}`);
    for (const [option, { help }] of Object.entries(command.options)) {
      expect(out).toContain(`--${option}`);
      expect(out).toContain(help);
    }
  });

  test('an option that does not exist is wrong usage', async () => {
    const { code, err } = await hub(name, '--no-such-option');
    expect(code).toBe(2);
    expect(err).toContain(`hub ${name}: Unknown option '--no-such-option'.`);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

test('a command that does not exist is wrong usage and lists those that do; so is none', async () => {
  expect(await hub('strat')).toMatchObject({ code: 2, err: expect.stringContaining('Commands: start, ') });
  expect(await hub()).toMatchObject({ code: 2, err: expect.stringContaining('Usage: hub COMMAND') });
  expect(await hub('constructor')).toMatchObject({ code: 2 });
});

test('an expected failure is one sentence and what to do, exit 1; as JSON on request', async () => {
  const told = await hub('start', '--demo');
  expect(told).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^hub start: .*\nWhat to do: .*\n$/) });
  const asJson = await hub('start', '--demo', '--json');
  expect(asJson).toMatchObject({ code: 1, err: '', json: { error: { code: 'no-demo' } } });
});

test('doctor tells settings and health, as text and as JSON', async () => {
  const { code, out } = await hub('doctor', '--port', '0');
  expect([code, out]).toEqual([0, expect.stringMatching(/PORT +0 {2}\(flag --port\)[\s\S]*database +ok/)]);
  const { json } = await hub('doctor', '--port', '0', '--json');
  expect(json).toMatchObject({
    versions: { node: process.versions.node },
    findings: expect.arrayContaining([{ name: 'port', state: 'ok', says: 'any free one' }]),
  });
});

test('doctor --sql prints the roles without a password, and needs DATABASE_URL', async () => {
  const { code, out } = await hub('doctor', '--sql', '--database-url', 'postgres://boss:hunter2@db/desk');
  expect(code).toBe(0);
  for (const role of ['boss', 'hub_app', 'hub_contact'])
    expect(out).toContain(`alter role "${role}" login nosuperuser nobypassrls`);
  expect(out).toContain('create database "desk" owner "boss"');
  expect(out).not.toContain('hunter2');
  expect((await hub('doctor', '--sql')).code).toBe(2);
});

test('the version is that of package.json', async () => {
  expect((await hub('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
