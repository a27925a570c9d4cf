// The closed lists of this module, apart from the contracts so that a browser need not load what reads them.

/** The languages in which a client's people may be spoken to (SOP-7005): English, Filipino, Cebuano. */
export const LANGUAGES = ['en', 'fil', 'ceb'] as const;

/** The data regimes of KB-450. */
export const REGIMES = ['GDPR', 'HIPAA', 'PCI-DSS', 'DPA'] as const;

/** Where a company stands with us. */
export const STATES = ['set-up', 'supported', 'ended'] as const;

/** For what a company named somebody to us (KB-253 P3 to P5); without a role one is staff of it. */
export const CONTACT_ROLES = [
  'it officer',
  'deputy',
  'approver',
  'billing',
  'data protection',
  'security',
  'security deputy',
] as const;
