import { condition, manyOf, oneOf, rolesOr, severity, testOf, text, whole } from '../policy/cells.ts';
import { absentOk, decisionTable, field, input, key, listTable, optional, output } from '../policy/schema.ts';
import { sumsTo } from '../policy/sums.ts';
import { impacts, ticketStates, urgencies } from '../policy/words.ts';
import { checkWays } from './lifecycle-ways.ts';

/** Severity from impact and urgency (KB-310 severity). */
export const severityMatrix = decisionTable({
  name: 'severity-matrix',
  about: 'The severity that impact and urgency give.',
  columns: {
    Impact: input(testOf({ kind: 'values', values: impacts, notKnown: false }), 'How many are hit.'),
    Urgency: input(testOf({ kind: 'values', values: urgencies, notKnown: false }), 'How much it hurts now.'),
    Severity: output(severity, 'The severity that follows.'),
    Reason: output(text, 'Why, in one sentence.'),
  },
});

/** What a ticket's documentation holds (SOP-7010 fields). */
export const requiredFields = listTable({
  name: 'required-fields',
  about: 'The fields of a ticket, when each is required, and what makes it good.',
  columns: {
    Field: key(field(text, 'What the field is called.')),
    Meaning: field(text, 'What belongs in it.'),
    Required: field(condition<never>(), 'When it must be filled.'),
    Good: optional(field(condition<never>(), 'When it is not only filled but good.')),
    Example: optional(field(text, 'What it looks like.')),
    Weight: field(whole(0, 100), 'Its share of the documentation score.'),
  },
  check: (rows, report) => sumsTo(rows, 'Weight', 100, report),
});

/** The states of a ticket and the actions between them (SOP-7010 lifecycle). */
export const ticketLifecycle = listTable({
  name: 'ticket-lifecycle',
  about: 'Which action leads from which state to which, who may take it and what it needs.',
  columns: {
    From: field(manyOf(ticketStates, 'state'), 'The states in which the action is possible.'),
    Action: field(text, 'What the action is called.'),
    To: field(oneOf(ticketStates, 'state'), 'The state that follows.'),
    Who: field(rolesOr('Client contact', 'the hub'), 'Who may take it.'),
    Needs: optional(field(condition<never>(), 'What must hold first.')),
    'Client sees': optional(field(text, 'What the client is shown.')),
  },
  check: checkWays,
});

/** The one order of an engineer's queue (SOP-7010 queue). */
export const queueOrder = listTable({
  name: 'queue-order',
  about: 'In which order tickets stand in a queue, and why, in a few words.',
  columns: {
    When: field(condition('otherwise'), 'Which tickets the row is for; the first that holds decides.'),
    'Then by': field(text, 'How tickets of the same row are ordered.'),
    Why: absentOk(field(text, 'Why it stands there, in a few words.')),
  },
});
