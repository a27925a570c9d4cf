import type { Told } from '../policy/schema.ts';

const before: Told = { as: 'before', words: (value) => value };
const after = (words: (value: string) => string): Told => ({ as: 'after', words });

/** How the facts of KB-155 read in a story: "a SEV2 network ticket worked 20 min". */
export const told = {
  severity: before,
  category: before,
  errorCode: after((value) => (value === 'none' ? 'without an error code' : `with ${value}`)),
  minutesWorked: after((value) => `worked ${value}`),
  stepsTried: after((value) => (value === '1' ? 'with 1 step tried' : `with ${value} steps tried`)),
  serverAccess: after((value) => (value === 'yes' ? 'that needs server access' : 'that needs no server access')),
  dataAtRisk: after((value) => (value === 'yes' ? 'with data at risk' : 'with no data at risk')),
  regulated: after((value) => (value === 'yes' ? 'of a regulated client' : 'of a client that is not regulated')),
  consult: after((value) => (value === 'none' ? 'without a consult' : `with the consult ${value}`)),
};
