import {
  channel,
  condition,
  duration,
  form,
  oneOf,
  role,
  rolesOr,
  severity,
  testOf,
  text,
  tier,
  whole,
} from '../policy/cells.ts';
import {
  type CompiledPolicy,
  type CompiledRow,
  decisionTable,
  field,
  input,
  key,
  listTable,
  optional,
  output,
} from '../policy/schema.ts';
import type { Domain } from '../policy/test.ts';
import { categories, consultStates, severities } from '../policy/words.ts';
import { signPhrases } from './sign-phrases.ts';
import { told } from './told.ts';

/** What KB-155 can say of an incident. */
export const verdicts = ['tier 2', 'tier 3', 'stay', 'consult'] as const;
export type Verdict = (typeof verdicts)[number];

const yesNoOrUnknown: Domain = { kind: 'yes/no', notKnown: true };

/** Should this incident leave Tier 1? (KB-155 criteria) */
export const escalationCriteria = decisionTable({
  name: 'escalation-criteria',
  about: 'Whether an incident stays with Tier 1, goes to Tier 2 or Tier 3, or needs a consult first.',
  hit: 'first',
  subject: 'ticket',
  columns: {
    Category: input(
      testOf({ kind: 'values', values: categories, notKnown: true }),
      'What the ticket is about.',
      told.category,
    ),
    Severity: input(
      testOf({ kind: 'values', values: severities, notKnown: true }),
      'The severity of the ticket.',
      told.severity,
    ),
    'Error code': input(
      testOf({ kind: 'code', notKnown: true }),
      'The error code attached to it; a family is written LT-9xxx.',
      told.errorCode,
    ),
    'Minutes worked': input(
      testOf({ kind: 'duration', notKnown: true }),
      'From the first step a person recorded to now, less waiting.',
      told.minutesWorked,
    ),
    'Steps tried': input(
      testOf({ kind: 'number', notKnown: true }),
      'Different recommended actions with an outcome recorded.',
      told.stepsTried,
    ),
    'Server access needed': input(
      testOf(yesNoOrUnknown),
      'Whether the next step needs access that Tier 1 does not have.',
      told.serverAccess,
    ),
    'Data at risk': input(testOf(yesNoOrUnknown), 'Whether client data may be lost or exposed.', told.dataAtRisk),
    'Regulated client': input(
      testOf(yesNoOrUnknown),
      'Whether the client falls under GDPR, HIPAA or PCI-DSS.',
      told.regulated,
    ),
    Consult: input(
      testOf({ kind: 'values', values: consultStates, notKnown: false }),
      'What came of asking first.',
      told.consult,
    ),
    Verdict: output(oneOf(verdicts, 'verdict'), 'What to do.'),
    Channel: optional(output(channel, 'Where an escalation is posted.')),
    Reason: output(text, 'Why, in one or two sentences.'),
  },
});

export type Criteria = typeof escalationCriteria.columns;
export type CriteriaPolicy = CompiledPolicy<Criteria>;
export type CriteriaRow = CompiledRow<Criteria>;

/** Who may be asked, in which order (KB-155 consult). */
export const consultRoles = listTable({
  name: 'consult-roles',
  about: 'Who may be asked before escalating, in which order, and how long to wait before the next.',
  columns: {
    Ask: key(field(rolesOr('peer'), 'Who is asked.')),
    Order: key(field(whole(1, 20), 'First, second, third.')),
    When: field(text, 'When this one is asked.'),
    'Wait before the next': field(duration, 'How long an answer is waited for.'),
  },
});

/** Where an escalation is posted and who is called (KB-155 channels). */
export const escalationChannels = listTable({
  name: 'escalation-channels',
  about: 'The channel of each tier, who is paged, and who is paged next where nobody acknowledges.',
  columns: {
    For: field(tier, 'The tier that reads the channel.'),
    Channel: key(
      field(form(/^#[a-z0-9-]+$/, 'channel', 'Write # and the name: #tier3-escalation.'), 'The name of the channel.'),
    ),
    'Who is paged': field(role, 'Who is called.'),
    'Acknowledge within': field(duration, 'How long they have.'),
    'Page next': field(role, 'Who is called after that.'),
  },
});

/** Words that raise the question "security incident?" (KB-155 signs). */
export const securitySigns = listTable({
  name: 'security-signs',
  about: 'Whole phrases, and families of codes, that raise the question whether this is a security incident.',
  columns: {
    Sign: field(signPhrases, 'Phrases in quotes with semicolons between them, or a family of codes.'),
    Language: field(oneOf(['English', 'Tagalog', 'Bisaya', 'any'], 'language'), 'The language of the phrases.'),
    Means: field(
      oneOf(['breach', 'unauthorized access', 'ransomware', 'lost device', 'phishing'], 'kind of incident'),
      'What the sign points to.',
    ),
  },
});

/** The pages and fields of an Escalated Incident Review (KB-612 pages). */
export const eirPages = listTable({
  name: 'eir-pages',
  about: 'The Escalated Incident Review, page by page and field by field.',
  columns: {
    Page: field(whole(1, 30), 'The page on which the field stands.'),
    Title: field(text, 'The title of the page.'),
    Field: field(text, 'What the field is called.'),
    Kind: field(
      oneOf(['text', 'long text', 'time', 'timeline', 'table', 'person', 'choice', 'signature'], 'kind of field'),
      'What is entered.',
    ),
    'Filled from': optional(
      field(
        form(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/, 'path', 'Write a path such as ticket.openedAt.'),
        'Where the log has it already.',
      ),
    ),
    Required: optional(field(condition(), 'When it must be filled; "-" is never.')),
    Help: optional(field(text, 'What belongs in it.')),
  },
});

/** When a review is due (KB-612 due). */
export const eirDeadlines = listTable({
  name: 'eir-deadlines',
  about: 'How soon the review of an escalated incident is due, by severity.',
  columns: {
    Severity: key(field(severity, 'The severity of the incident.')),
    'Due within': field(duration, 'How long there is.'),
    From: field(oneOf(['accepted', 'resolved'], 'start'), 'From when it is counted.'),
    'Reviewed by': field(rolesOr(), 'Who reviews and signs.'),
  },
});
