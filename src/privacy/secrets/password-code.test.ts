import { expect, test } from 'vitest';
import { marked } from './marked.ts';
import { passwordInContext } from './password-in-context.ts';

// Programs, settings and logs that name a password and hold none.
const TEXTS = [
  'Password reset link: https://hub.test/reset?x=1',
  'type="password" name="pwd" placeholder="Enter password"',
  'password: z.string().min(12)',
  'const password = process.env.DB_PASSWORD;',
  'PASSWORD=$DB_PASSWORD',
  'sudo: 3 incorrect password attempts',
  'mysql -u root -p',
  'docker run -p 8080:80 app',
  'Password:   ',
  'sshd[1234]: Failed password for invalid user admin from 10.0.0.9 port 51234 ssh2',
  'pam_unix(sshd:auth): authentication failure; user=ana',
  '<input type="password" id="pwd" name="password" required>',
  'password: { type: String, required: true }',
  'if (password === confirmPassword) {',
  'function login(user, password) {',
  'user.password = await hash(password);',
  'password=***** user=ops',
  'password = getPassword();',
  'password = req.body.password',
  'const pw = await prompt();',
  'if (password == null) return;',
  '"password": "<your-password>"',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a setting.
  'PASSWORD=${DB_PASSWORD}',
  'PASSWORD=$(cat /run/secrets/db)',
  'password: {{ vault_db_password }}',
  'password=%s',
  '--password-stdin',
  'docker login --password-stdin',
];

test.each(TEXTS)('a program that names a password holds none: %j', (text) => {
  expect(marked(passwordInContext, text)).toBe(text);
});
