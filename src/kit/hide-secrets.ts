const HIDDEN = '[redacted]';

/** Names whose values are never written down. `lastUsedToken` is one, `tokens: 3` is not harmed by being one too. */
const SECRET_NAME =
  /passw|secret|token|authori[sz]ation|cookie|api-?_?key|private-?_?key|credential|session|otp|backup-?_?code/i;

/** What opens something, also in the middle of a text: the password of an address, what follows Bearer, the hub's own secrets. */
const SECRETS_IN_TEXT: [RegExp, string][] = [
  [/(:\/\/[^/\s:@]*:)[^@\s]+@/g, `$1${HIDDEN}@`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`],
  [/\bhub_[\w-]{20,}/g, HIDDEN],
  // 256 random bits in base64url, as links, tokens and calendar addresses have them.
  [/(?<![\w-])[\w-]{43}(?![\w-])/g, HIDDEN],
];

/** A text as it may be written down. */
export function hideInText(text: string): string {
  return SECRETS_IN_TEXT.reduce((all, [pattern, instead]) => all.replace(pattern, instead), text);
}

/** A record as it may be written down: no value under a secret's name, at any depth, and no secret within a text. */
export function hideSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return hideInText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 6) return '[deep]';
  if (value instanceof Error) return errorWithoutSecrets(value, depth);
  if ('toJSON' in value && typeof value.toJSON === 'function') return hideSecrets(value.toJSON(), depth + 1);
  if (Array.isArray(value)) return value.slice(0, 100).map((it) => hideSecrets(it, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, it]) => [name, SECRET_NAME.test(name) ? HIDDEN : hideSecrets(it, depth + 1)]),
  );
}

/** Of an error only what tells where and why: whatever else hangs on it (parameters, requests, answers) is left out. */
function errorWithoutSecrets(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return {
    type: name,
    message: hideInText(message),
    stack: hideInText(stack),
    ...code,
    ...(cause === undefined ? {} : { cause: hideSecrets(cause, depth + 1) }),
  };
}
