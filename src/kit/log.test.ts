import { expect, test } from 'vitest';
import { logTo, plainLine } from './log.ts';
import { Secret } from './secret.ts';

test('what is named like a secret, or is one, does not reach the log', () => {
  const lines: string[] = [];
  const log = logTo({ write: (line) => void lines.push(line) });
  log.info(
    { password: 'p1', user: { token: 'p2' }, request: { headers: { authorization: 'p3' } }, key: new Secret('p4') },
    'in',
  );
  expect(lines.join()).not.toMatch(/p[1-4]/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'in', password: '[redacted]', key: '[redacted]' });
});

test('C34 no canary comes through, whatever it is called, however deep it lies, whatever text it stands in', () => {
  const canary = 'cAnArY-_0123456789abcdefghijklmnopqrstuvwxy';
  expect(canary).toHaveLength(43);
  const lines: string[] = [];
  const log = logTo({ write: (line) => void lines.push(line) });
  const names = [
    'sessionToken',
    'access_token',
    'set-cookie',
    'clientSecret',
    'newPassword',
    'X-Api-Key',
    'backupCodes',
  ];
  for (const name of names) log.warn({ a: { b: { c: { [name]: [canary, 'short-canary'] } } } }, 'deep');
  const error = Object.assign(new Error(`could not reach postgres://hub:short-canary@db/hub`, { cause: { canary } }), {
    parameters: ['short-canary'],
    config: { headers: { authorization: 'short-canary' } },
    code: '28P01',
  });
  log.error({ err: error }, `asked with Bearer short-canary`);
  log.error({ path: `/calendar/${canary}.ics` }, `came to /join#${canary}`);
  log.error(error);
  expect(lines).toHaveLength(names.length + 3);
  expect(lines.filter((it) => /canary/i.test(it.replaceAll('"canary":', '')))).toEqual([]);
  expect(JSON.parse(lines.at(-1)!)).toMatchObject({
    err: { type: 'Error', code: '28P01', message: expect.stringMatching(/^could not reach/) },
  });
});

const hostile = 'GET /\r\n{"level":30,"msg":"forged"}\n\u001b[2J\u009b31m';

test('a text with line ends stays one record, with its time in UTC, and comes out as it went in', () => {
  const lines: string[] = [];
  logTo({ write: (line) => void lines.push(line) }).warn({ path: hostile }, hostile);
  expect(lines).toHaveLength(1);
  expect(lines[0]!.trimEnd()).not.toMatch(/[\r\n]/);
  const record = JSON.parse(lines[0]!);
  expect(record).toMatchObject({ path: hostile, msg: hostile });
  expect(record.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('a terminal gets one line for a record, and no control character of what was logged', () => {
  const record = JSON.stringify({ level: 50, msg: hostile, err: { message: hostile } });
  expect(plainLine(record)).toMatch(/^error: GET/);
  expect(plainLine(record)).not.toMatch(/\p{Cc}/u);
});
