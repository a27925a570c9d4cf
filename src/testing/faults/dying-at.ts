import { MAY_BREAK } from '../../kit/failpoint.ts';
import type { FailpointName } from '../../kit/failpoint-list.ts';

/** The environment of a process that dies by kill -9 when it passes this step for the `at`-th time. */
export function dyingAt(step: FailpointName, at = 1): NodeJS.ProcessEnv {
  return { HUB_FAILPOINT: `${step}=kill@${at}`, HUB_MAY_BREAK: MAY_BREAK };
}
