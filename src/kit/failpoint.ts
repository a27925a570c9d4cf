import { type FailpointName, isFailpoint } from './failpoint-list.ts';
import { wrong } from './setting.ts';

/**
 * A named step. In ordinary operation nothing happens here. Where a test switched this step on, the process dies as under kill -9, the
 * step fails, or it takes its time; so the result is awaited.
 */
export function failpoint(name: FailpointName): Promise<void> | undefined {
  return switchedOn === undefined ? undefined : pass(switchedOn, name);
}

/** What happens at a step, when it is passed for the `at`-th time (from 1), and only then. */
export interface Fault {
  name: FailpointName;
  does: { kind: 'kill' } | { kind: 'throw' } | { kind: 'wait'; ms: number };
  at: number;
}

/** What the environment says of steps. */
export interface FailpointSetting {
  /** What HUB_FAILPOINT asks for. */
  faults: Fault[];
  /** Whether HUB_MAY_BREAK agrees; without that nothing is switched on. */
  mayBreak: boolean;
}

/** What HUB_MAY_BREAK must say, word for word: nobody sets that by accident, and no one variable alone can break a hub. */
export const MAY_BREAK = 'this hub is a test and may lose its data';

/**
 * Reads HUB_FAILPOINT: `letters:taken=kill@3` kills the process when the step is passed for the third time; `throw` and `wait:MS` are
 * the other deeds, a comma divides several. Undefined where neither variable is set.
 */
export function readFailpoints(env: NodeJS.ProcessEnv): FailpointSetting | undefined {
  const { HUB_FAILPOINT: text = '', HUB_MAY_BREAK: agreed = '' } = env;
  if (!text && !agreed) return undefined;
  return { faults: text.split(',').filter(Boolean).map(faultOf), mayBreak: agreed === MAY_BREAK };
}

/** Switches steps on in this process, where both variables agree; gives what is switched on, and switches the rest off. */
export function switchFailpoints(setting: FailpointSetting | undefined): Fault[] {
  const faults = setting?.mayBreak ? setting.faults : [];
  switchedOn = faults.length === 0 ? undefined : faults.map((fault) => ({ ...fault, passed: 0 }));
  return faults;
}

type Switched = Fault & { passed: number };
let switchedOn: Switched[] | undefined;

function pass(switched: Switched[], name: FailpointName): Promise<void> | undefined {
  const due = switched.filter((it) => it.name === name && ++it.passed === it.at);
  return due.length === 0 ? undefined : strike(due[0]!);
}

async function strike({ name, does }: Fault): Promise<void> {
  if (does.kind === 'kill') process.kill(process.pid, 'SIGKILL');
  if (does.kind === 'throw') throw new Error(`The step ${name} was told to fail.`);
  if (does.kind === 'wait') await new Promise((resolve) => setTimeout(resolve, does.ms));
}

function faultOf(text: string): Fault {
  const {
    name = '',
    deed,
    ms,
    at = '1',
  } = /^(?<name>[\w:-]+)=(?<deed>kill|throw|wait:(?<ms>\d+))(@(?<at>[1-9]\d*))?$/.exec(text)?.groups ?? {};
  if (!deed)
    throw wrong(
      'HUB_FAILPOINT',
      text,
      'is not step=deed',
      'Write it as letters:taken=kill@3; deeds are kill, throw and wait:MS.',
    );
  if (!isFailpoint(name))
    throw wrong('HUB_FAILPOINT', name, 'is no step', 'The steps stand in src/kit/failpoint-list.ts.');
  const does: Fault['does'] = ms === undefined ? { kind: deed as 'kill' | 'throw' } : { kind: 'wait', ms: Number(ms) };
  return { name, does, at: Number(at) };
}
