import { type Diagnostic, diagnose } from '../../documents/diagnostic.ts';
import { placeAt } from '../../documents/source-place.ts';
import { takeSecrets } from '../clean/secrets-of.ts';
import type { InForce } from '../service.ts';

/**
 * Secrets in the text of a contract (KB-450 classes). An edition is never changed again, so nothing is replaced silently: the contract
 * is not published before they are out, and each is told at its place.
 */
export function secretFindings(id: string, source: string, inForce: InForce): Diagnostic[] {
  return takeSecrets(inForce, source).findings.map((it) =>
    diagnose(`${id}.md`, placeAt(source, it.start, it.start + it.length), {
      code: 'contracts/secret',
      message: `Here stands what looks like a secret: ${it.class} (${it.document} ${it.clause}).`,
      hint: 'Take it out: what is published is kept for good, and many read it.',
    }),
  );
}
