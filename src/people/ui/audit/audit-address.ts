import { type Fits, questionAddress, questionIn } from '../../../kit/ui/question-address.ts';
import type { AuditQuestion } from '../../audit-contract.ts';

// Whether there is such a person or act, the server knows.
const FITS: Fits<AuditQuestion> = { before: () => true, person: () => true, act: () => true };

/** The address of a part of the audit trail. */
export const auditAddress = (question: AuditQuestion): string => questionAddress('/audit', question);

/** The part of the trail that an address asks for. */
export const auditQuestionIn = (search: string): AuditQuestion => questionIn(search, FITS);
