import { MAY_BREAK, readFailpoints } from '../../kit/failpoint.ts';
import type { Finding } from './finding.ts';

/** Whether this surrounding makes a hub break at steps of its own, as tests do; nothing where it does not speak of that. */
export function checkFailpoints(env: NodeJS.ProcessEnv): Finding[] {
  const setting = readFailpoints(env);
  if (!setting) return [];
  const { faults, mayBreak } = setting;
  const remedy = 'Take HUB_FAILPOINT and HUB_MAY_BREAK out of the environment: only tests of the hub set them.';
  if (!mayBreak) {
    const says = `HUB_FAILPOINT does nothing here: HUB_MAY_BREAK does not say "${MAY_BREAK}"`;
    return [{ name: 'failpoints', state: 'note', says, remedy }];
  }
  const says = `the hub breaks on purpose: ${faults.map((it) => `${it.name} (${it.does.kind})`).join(', ') || 'nowhere yet'}`;
  return [{ name: 'failpoints', state: 'problem', says, remedy }];
}
