import { describe, expect, test } from 'vitest';
import { Refusal } from './refusal.ts';
import { defaultDataDir, reachableName, readSettings } from './settings.ts';

const url = 'postgres://hub_owner:s3cret%40@db.example:5433/hub';

test('without any setting the hub listens on this machine only and brings its own database', () => {
  const { settings } = readSettings({ HOME: '/home/ana' });
  expect(settings).toMatchObject({
    port: 7010,
    host: '127.0.0.1',
    databaseUrl: undefined,
    publicUrl: 'http://127.0.0.1:7010',
  });
});

test('a flag wins over the environment, the environment over the default, and each tells its source', () => {
  const { settings, sources } = readSettings({ PORT: '8000', HOST: '0.0.0.0' }, { port: '9000' });
  expect(settings).toMatchObject({ port: 9000, host: '0.0.0.0', publicUrl: 'http://localhost:9000' });
  expect(sources.map(({ name, source }) => [name, source])).toEqual([
    ['PORT', 'flag --port'],
    ['HOST', 'environment'],
    ['DATA_DIR', 'default'],
    ['DATABASE_URL', 'default'],
    ['PUBLIC_URL', 'default'],
    ['TRUSTED_PROXIES', 'default'],
    ['PRIVATE_HOSTS', 'default'],
    ['HUB_KEY', 'default'],
    ['FILE_LIMIT_MB', 'default'],
    ['SMTP_URL', 'default'],
    ['MAIL_FROM', 'default'],
    ['DKIM_DOMAIN', 'default'],
    ['DKIM_SELECTOR', 'default'],
    ['DKIM_KEY_FILE', 'default'],
  ]);
});

test('the password of DATABASE_URL is not shown', () => {
  const { settings, sources } = readSettings({ DATABASE_URL: url });
  expect(settings.databaseUrl?.reveal()).toBe(url);
  expect(JSON.stringify({ settings, sources })).not.toContain('s3cret');
  expect(sources.find(({ name }) => name === 'DATABASE_URL')?.value).toBe('postgres://hub_owner@db.example:5433/hub');
});

test('hosts of private networks may have a port, and are read whatever their case', () => {
  const { settings } = readSettings({ PRIVATE_HOSTS: 'IdP.corp.example,10.0.0.5:8443 , [fd00::1]' });
  expect(settings.privateHosts).toEqual(['idp.corp.example', '10.0.0.5:8443', '[fd00::1]']);
});

test('a file may have 25 MB unless the operator says otherwise', () => {
  expect(readSettings({}).settings.fileLimitMb).toBe(25);
  expect(readSettings({ FILE_LIMIT_MB: '100' }).settings.fileLimitMb).toBe(100);
});

test('an empty variable counts as not set', () => {
  expect(readSettings({ PORT: ' ', DATABASE_URL: '' }).settings).toMatchObject({ port: 7010, databaseUrl: undefined });
});

describe('a value that cannot be is refused by name, with what to write', () => {
  const wrong: [env: Record<string, string>, code: string][] = [
    [{ PORT: 'http' }, 'settings/port'],
    [{ PORT: '65536' }, 'settings/port'],
    [{ PORT: '-1' }, 'settings/port'],
    [{ HOST: 'my host' }, 'settings/host'],
    [{ DATABASE_URL: 'mysql://u:p@h/d' }, 'settings/database-url'],
    [{ DATABASE_URL: 'postgres://u@h/d' }, 'settings/database-url'],
    [{ DATABASE_URL: 'postgres://u:p@h' }, 'settings/database-url'],
    [{ PUBLIC_URL: 'hub.example.com' }, 'settings/public-url'],
    [{ PUBLIC_URL: 'https://hub.example.com/desk' }, 'settings/public-url'],
    [{ TRUSTED_PROXIES: '10.0.0.0/40' }, 'settings/trusted-proxies'],
    [{ TRUSTED_PROXIES: 'proxy.example.com' }, 'settings/trusted-proxies'],
    [{ PRIVATE_HOSTS: 'https://idp.corp.example' }, 'settings/private-hosts'],
    [{ PRIVATE_HOSTS: 'idp.corp.example, ' }, 'settings/private-hosts'],
    [{ PRIVATE_HOSTS: 'user@idp.corp.example' }, 'settings/private-hosts'],
    [{ PRIVATE_HOSTS: 'idp.corp.example/x' }, 'settings/private-hosts'],
    [{ HUB_KEY: 'short' }, 'settings/hub-key'],
    [{ FILE_LIMIT_MB: '0' }, 'settings/file-limit-mb'],
    [{ FILE_LIMIT_MB: '25 MB' }, 'settings/file-limit-mb'],
    [{ FILE_LIMIT_MB: '1025' }, 'settings/file-limit-mb'],
    [{ SMTP_URL: 'mail.example.com:587', MAIL_FROM: 'a@b.example' }, 'settings/smtp-url'],
    [{ SMTP_URL: 'http://mail.example.com', MAIL_FROM: 'a@b.example' }, 'settings/smtp-url'],
    [{ SMTP_URL: 'smtp://mail.example.com?tls=off', MAIL_FROM: 'a@b.example' }, 'settings/smtp-url'],
    [{ SMTP_URL: 'smtp://u:p@mail.example.com?starttls=off', MAIL_FROM: 'a@b.example' }, 'settings/smtp-url'],
    [{ SMTP_URL: 'smtp://mail.example.com' }, 'settings/mail-from'],
    [{ MAIL_FROM: 'nobody' }, 'settings/mail-from'],
    [{ MAIL_FROM: 'a@b.example, c@d.example' }, 'settings/mail-from'],
    [{ MAIL_FROM: 'Ana\r\nBcc: <x@y.example>' }, 'settings/mail-from'],
    [{ DKIM_DOMAIN: 'example.com' }, 'settings/dkim-domain'],
    [{ DKIM_SELECTOR: 'a b' }, 'settings/dkim-selector'],
  ];
  test.each(wrong)('%o', (env, code) => {
    expect(() => readSettings(env)).toThrow(expect.objectContaining({ code, remedy: expect.stringMatching(/\S/) }));
    expect(() => readSettings(env)).toThrow(Refusal);
  });
});

test('mail is sent by a server with a name and a password, neither of which is shown', () => {
  const env = {
    SMTP_URL: 'smtps://hub:canary%21@mail.example.com',
    MAIL_FROM: 'LeanTech Support <support@example.com>',
  };
  const { settings, sources } = readSettings(env);
  expect([settings.smtpUrl?.reveal(), settings.mailFrom]).toEqual([env.SMTP_URL, env.MAIL_FROM]);
  expect(sources.find((it) => it.name === 'SMTP_URL')?.value).toBe('smtps://hub@mail.example.com');
  expect(JSON.stringify({ settings, sources })).not.toContain('canary');
});

test('a mail server of one’s own network may do without encryption where no password goes there', () => {
  const from = { MAIL_FROM: 'support@example.com' };
  for (const url of ['smtp://relay.internal:25?starttls=off', 'smtp://hub:secret@127.0.0.1:2525?starttls=off'])
    expect(readSettings({ SMTP_URL: url, ...from }).settings.smtpUrl?.reveal()).toBe(url);
});

test('the data folder is /var/lib for root and the own data folder for others', () => {
  expect(defaultDataDir({}, true)).toBe('/var/lib/leantech-hub');
  expect(defaultDataDir({ HOME: '/home/ana' }, false)).toBe('/home/ana/.local/share/leantech-hub');
  expect(defaultDataDir({ HOME: '/home/ana', XDG_DATA_HOME: '/data' }, false)).toBe('/data/leantech-hub');
  expect(defaultDataDir({ HOME: '/home/ana', XDG_DATA_HOME: 'relative' }, false)).toBe(
    '/home/ana/.local/share/leantech-hub',
  );
});

test('an address for everybody is opened as localhost, an IPv6 address in brackets', () => {
  expect([reachableName('0.0.0.0'), reachableName('::1'), reachableName('10.0.0.5')]).toEqual([
    'localhost',
    '[::1]',
    '10.0.0.5',
  ]);
});
