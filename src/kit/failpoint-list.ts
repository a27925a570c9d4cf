/**
 * Every step at which a test may have a process die, fail or wait, by capability, in the order in which the steps are passed. A step
 * that is listed is passed somewhere, and one that is passed is listed: a test can go through all of a capability.
 */
const FAILPOINTS = {
  append: ['asked-before', 'reading', 'read', 'storing', 'stored', 'committing', 'committed', 'hinting', 'answering'],
  letters: ['written', 'queued', 'taken', 'handed-over', 'ended', 'job-ended', 'committed'],
  queue: ['taken', 'handled'],
} as const;

type Steps = typeof FAILPOINTS;
export type Capability = keyof Steps;
/** A step by its full name, such as `letters:handed-over`. */
export type FailpointName = { [C in Capability]: `${C}:${Steps[C][number]}` }[Capability];

/** The steps of one capability, by their full names. */
export function failpointsOf<C extends Capability>(capability: C): Extract<FailpointName, `${C}:${string}`>[] {
  return FAILPOINTS[capability].map((step) => `${capability}:${step}`) as Extract<FailpointName, `${C}:${string}`>[];
}

/** Every step, by its full name. */
export function allFailpoints(): FailpointName[] {
  return (Object.keys(FAILPOINTS) as Capability[]).flatMap((it) => failpointsOf(it));
}

/** Whether there is a step of this name. */
export function isFailpoint(name: string): name is FailpointName {
  return (allFailpoints() as string[]).includes(name);
}
