import { describe, expect, test } from 'vitest';
import { marked, unmarked } from './marked.ts';
import { pinInContext } from './pin-in-context.ts';

const GIVEN_AWAY = [
  'ATM PIN: «4821»',
  'my PIN is «4821»',
  'PIN «482913» still fails',
  'ang PIN ko ay «4821»',
  'ang MPIN ko kay «482913»',
  'PIN code: «1234»',
  'pin ko po «9087»',
  'GCash MPIN = «4821»',
  'MPIN nako: «771204»',
  'The PIN for my card is «4821».',
  'The PIN number of the safe: «48210»',
  '«4821» ang PIN ko',
  '«4821» is my PIN',
  'PIN:\n«4821»',
  '{"pin": "«4821»"}',
  'PIN=«4821»',
  'my pin was changed to «8842»',
  'PIN → «4821»',
  'card ends 4411, PIN «9921»',
  'sim pin «1234» or «4321»',
  'pin: «1 2 3 4»',
  'unlock code is «5566»',
  'door code: «4821»',
  'my voicemail pin is «90210»',
];

const HARMLESS = [
  'PIN entry screen',
  'the PIN must be 4 digits',
  'PIN is 4 to 6 digits',
  'PIN pad 3104 is broken',
  'my PIN does not work since 2024',
  'pin this message for 2024 people',
  'INC-004821 PIN reset',
  'PhilHealth PIN 12-345678901-2',
  'PIN is not accepted',
  'ang PIN ko ay mali',
  'nakalimutan ko ang PIN ko',
  'GPIO pin 13',
  'PIN: ****',
  'PIN blocked on 2026-11-02',
  'wrong PIN 3 times',
  'PIN: 1234567890123',
  'the pin came on 11/02/2026',
  'shipping 4821 boxes',
  'pinned 2048 posts',
  'opinion 1234',
  'my PIN was reset at 10:30',
];

describe('a PIN', () => {
  test.each(GIVEN_AWAY)('is found, and nothing beside it: %j', (text) => {
    expect(marked(pinInContext, unmarked(text))).toBe(text);
  });

  test.each(HARMLESS)('is not seen in what is harmless: %j', (text) => {
    expect(marked(pinInContext, text)).toBe(text);
  });
});
