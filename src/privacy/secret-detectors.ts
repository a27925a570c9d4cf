import type { Detector, DetectorName } from './detector.ts';
import { accessToken } from './secrets/access-token.ts';
import { connectionString } from './secrets/connection-string.ts';
import { oneTimeCodeInContext } from './secrets/one-time-code-in-context.ts';
import { passwordInContext } from './secrets/password-in-context.ts';
import { pinInContext } from './secrets/pin-in-context.ts';
import { privateKey } from './secrets/private-key.ts';
import { securityAnswerInContext } from './secrets/security-answer-in-context.ts';

/** What finds the things that open something, under the names that KB-450 P1 and P3 give them. */
export const secretDetectors = {
  'password in context': passwordInContext,
  'PIN in context': pinInContext,
  'security answer in context': securityAnswerInContext,
  'private key': privateKey,
  'access token': accessToken,
  'connection string': connectionString,
  'one-time code in context': oneTimeCodeInContext,
} satisfies Partial<Record<DetectorName, Detector>>;
