/** One table of ids and words: the id that code uses, the word that documents and screens show. Both are read everywhere. */
export interface Word {
  id: string;
  word: string;
}

/** Who does something at the desk. */
export const roles: readonly Word[] = [
  { id: 't1', word: 'Tier 1' },
  { id: 't2', word: 'Tier 2' },
  { id: 't3', word: 'Tier 3' },
  { id: 'lead', word: 'Team Leader' },
  { id: 'ops', word: 'Operations Manager' },
  { id: 'qa', word: 'QA Analyst' },
  { id: 'admin', word: 'Administrator' },
  { id: 'contact', word: 'Client contact' },
];

/** The three tiers of support (KB-155). */
export const tiers = ['Tier 1', 'Tier 2', 'Tier 3'] as const;

/** The four severities (KB-310), the gravest first. */
export const severities = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const;
export type Severity = (typeof severities)[number];

/** What a ticket is about. */
export const categories = [
  'access',
  'application',
  'database',
  'network',
  'server',
  'mail',
  'backup',
  'integration',
  'billing',
  'security',
  'request',
  'other',
] as const;

/** How many people an incident touches, and how much it hinders them (KB-310 severity). */
export const impacts = ['everyone', 'several', 'one'] as const;
export const urgencies = ['work stopped', 'work hindered', 'can wait'] as const;

/** Where a question to a peer, Team Leader or Operations Manager stands (KB-155 consult). */
export const consultStates = ['none', 'asked', 'advised to escalate', 'advised to stay', 'unanswered'] as const;

/** The states of a ticket (SOP-7010 lifecycle). */
export const ticketStates = [
  'new',
  'open',
  'waiting on client',
  'waiting on third party',
  'escalated',
  'resolved',
  'closed',
] as const;

/** The regimes of data protection that clients fall under (KB-450). */
export const regimes = ['GDPR', 'HIPAA', 'PCI-DSS', 'DPA'] as const;

/** Finds a word's entry by its id or word, in any case. */
export function findWord(words: readonly Word[], text: string): Word | undefined {
  const wanted = text.trim().toLowerCase();
  return words.find((it) => it.id === wanted || it.word.toLowerCase() === wanted);
}

/** The value of a closed list that a text names, in any case and spacing. */
export function findValue<T extends string>(values: readonly T[], text: string): T | undefined {
  const wanted = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  return values.find((it) => it.toLowerCase() === wanted);
}
