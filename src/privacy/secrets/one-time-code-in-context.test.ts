import { describe, expect, test } from 'vitest';
import { marked, unmarked } from './marked.ts';
import { oneTimeCodeInContext } from './one-time-code-in-context.ts';

const GIVEN_AWAY = [
  'Your code is «482913»',
  'OTP: «482913»',
  'my OTP is «482913»',
  'ang OTP ko ay «771204»',
  'ang OTP ko kay «771204»',
  'ang code kay «771204»',
  'verification code «482913»',
  'Your verification code is: «482 913»',
  '«G-123456» is your Google verification code.',
  '2FA code: «482913»',
  '«482913» is your Facebook code',
  '«482913» ang OTP',
  'Use «482913» to verify your account.',
  'enter «771204» to sign in',
  'One-time password: «99812»',
  'one-time passcode is «48291»',
  'login code «7712»',
  'SMS code: «482913»',
  'Here is the OTP they sent me: «482913»',
  'authenticator code «004512»',
  'backup codes:\n«1a2b-3c4d»\n«9f8e-7d6c»',
  'recovery code: «abcd-1234-efgh-5678»',
  'MFA code «482-913»',
  'your GCash OTP is «482913». Do not share it.',
  'OTP code ko po: «A7K9Q2»',
];

const HARMLESS = [
  'your OTP has expired',
  'OTP expires in 300 seconds',
  'OTP not received',
  'the verification code must be 6 digits',
  'error code 2041',
  'the code is 2041',
  'error code: LT-2041',
  'ZIP code 6000',
  'area code 032',
  'promo code SAVE2024',
  'country code: 63',
  'token expired',
  'verification code was not sent to 09171234567',
  'code review on 2026-11-02',
  'we run on 2FA since 2024',
  'the code has 48291 lines',
  'status code 50312',
  'your code is wrong',
  'backup codes are in the vault',
  'OTP after 5 minutes',
  'I sent 482913 rows to the code team',
  'postal code: 10025',
  'exit code 137',
  'QR code for table 12345',
  'wala pa ang OTP',
];

describe('a one-time code', () => {
  test.each(GIVEN_AWAY)('is found, and nothing beside it: %j', (text) => {
    expect(marked(oneTimeCodeInContext, unmarked(text))).toBe(text);
  });

  test.each(HARMLESS)('is not seen in what is harmless: %j', (text) => {
    expect(marked(oneTimeCodeInContext, text)).toBe(text);
  });
});
