import { readCode } from '../../codes/look-up.ts';
import { Refusal } from '../../kit/refusal.ts';

/** The code that somebody typed, as the catalogue writes it; whether it is listed is another question. */
export function codeIn(text: string): string {
  const code = readCode(text);
  if (code) return code;
  throw new Refusal({
    code: 'tickets/no-code',
    status: 422,
    message: 'What was sent as code is no LT code.',
    remedy: 'Send it as LT-3104 or 3104; where the client sees none, send none. Nothing was written.',
  });
}
