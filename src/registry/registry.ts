import { callerChecks, callFlow, difficultClients } from '../callflow/policy.ts';
import { situationExamples } from '../callflow/situation-examples.ts';
import { clientSetup, serviceStack } from '../clients/policy.ts';
import { errorCodes } from '../codes/policy.ts';
import { disciplineLadder, dueProcess, infractions } from '../conduct/policy.ts';
import { channelExamples } from '../escalation/channel-examples.ts';
import {
  consultRoles,
  eirDeadlines,
  eirPages,
  escalationChannels,
  escalationCriteria,
  securitySigns,
} from '../escalation/policy.ts';
import { signExamples } from '../escalation/sign-examples.ts';
import { criticalReminders, situations } from '../frontpage/policy.ts';
import { monitorDefaults, sshRunbook } from '../monitor/policy.ts';
import type { Registry } from '../policy/compile.ts';
import type { ExampleKind } from '../policy/example-kind.ts';
import type { PolicySchema } from '../policy/schema.ts';
import { askFirstExamples } from '../privacy/ask-first-examples.ts';
import { classExamples } from '../privacy/class-examples.ts';
import { askFirst, dataClasses, minimumNecessary } from '../privacy/policy.ts';
import { bandExamples } from '../quality/band-examples.ts';
import { criticalExamples } from '../quality/critical-examples.ts';
import { pointExamples } from '../quality/point-examples.ts';
import { qaBands, qaCriticalErrors, qaDisputes, qaRubric, qaSampling } from '../quality/policy.ts';
import { breachDeadlines, retention, subjectRequests } from '../rights/policy.ts';
import { clockRules, slaTargets } from '../sla/policy.ts';
import { queueOrder, requiredFields, severityMatrix, ticketLifecycle } from '../tickets/policy.ts';
import { queueExamples } from '../tickets/queue-examples.ts';
import { calendarExamples } from '../time/calendar-examples.ts';
import { calendars } from '../time/policy.ts';
import { facts } from './facts.ts';

const schemas = [
  situations,
  criticalReminders,
  escalationCriteria,
  consultRoles,
  escalationChannels,
  securitySigns,
  eirPages,
  eirDeadlines,
  serviceStack,
  clientSetup,
  monitorDefaults,
  sshRunbook,
  slaTargets,
  severityMatrix,
  calendars,
  clockRules,
  dataClasses,
  minimumNecessary,
  askFirst,
  breachDeadlines,
  retention,
  subjectRequests,
  errorCodes,
  callFlow,
  callerChecks,
  difficultClients,
  requiredFields,
  ticketLifecycle,
  queueOrder,
  qaRubric,
  qaCriticalErrors,
  qaBands,
  qaSampling,
  qaDisputes,
  infractions,
  disciplineLadder,
  dueProcess,
] as unknown as readonly PolicySchema[];

/** The kinds of examples that need more than their table. */
const examples: readonly ExampleKind[] = [
  signExamples,
  channelExamples,
  calendarExamples(),
  askFirstExamples,
  classExamples,
  situationExamples,
  queueExamples(facts),
  pointExamples(facts),
  criticalExamples(facts),
  bandExamples,
];

/** Every policy that a document can enforce and every fact that a condition can use: the one visible list. Browser-safe. */
export const registry: Registry = { schemas, facts, examples };
