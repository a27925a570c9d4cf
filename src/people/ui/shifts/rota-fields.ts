/** Beside which field of a line of the rota a refusal is told. */
export const LINE_FIELDS = {
  'rota/no-days': 'days',
  'rota/no-shift': 'days',
  'rota/past': 'from',
  'rota/ends-before-it-begins': 'until',
  'rota/over': 'until',
} as const;

/** The same where it is also chosen who works. */
export const PLAN_FIELDS = { ...LINE_FIELDS, 'shifts/clash': 'person', 'shifts/not-of-the-team': 'person' } as const;
