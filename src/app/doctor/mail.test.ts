import { expect, test } from 'vitest';
import { readSettings } from '../../kit/settings.ts';
import { startMailServer } from '../../testing/mail-server.ts';
import { checkMail } from './mail.ts';

const check = (env: Record<string, string>) =>
  checkMail(readSettings({ MAIL_FROM: 'support@leantech.example', ...env }).settings);

test('says whether mail is set up, and whether the server lets the hub in', async () => {
  const server = await startMailServer();
  expect(await check({})).toMatchObject({ state: 'ok', says: expect.stringContaining('not set up') });
  expect(await check({ SMTP_URL: server.url })).toMatchObject({
    state: 'ok',
    says: `127.0.0.1:${server.port} lets the hub in; not signed by the hub`,
  });
  const refused = await check({ SMTP_URL: server.url.replace('canary', 'wrong-canary') });
  expect(refused).toMatchObject({
    state: 'problem',
    says: expect.stringContaining('5.7.8'),
    remedy: expect.stringMatching(/SMTP_URL/),
  });
  expect(JSON.stringify(refused)).not.toContain('wrong-canary');
  await server.close();
  expect((await check({ SMTP_URL: server.url })).state).toBe('problem');
});

test('says that the key that signs cannot be used', async () => {
  const dkim = {
    DKIM_DOMAIN: 'leantech.example',
    DKIM_SELECTOR: 'hub',
    DKIM_KEY_FILE: new URL(import.meta.url).pathname,
  };
  const finding = await check({ SMTP_URL: 'smtp://127.0.0.1:1', ...dkim });
  expect(finding).toMatchObject({ state: 'problem', says: expect.stringContaining('holds no private key') });
});
