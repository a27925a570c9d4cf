import type { FetchInside } from '../../../kit/ui/answer.ts';
import { CheckField, FormProblem } from '../../../kit/ui/form.tsx';
import { send } from '../../../kit/ui/send.ts';
import { useSay } from '../../../kit/ui/toast.tsx';
import { type Problem, useAct } from '../../../kit/ui/use-submit.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { PushDevices } from '../../push-contract.ts';
import classes from './push.module.css';
import { PushDeviceList } from './push-device-list.tsx';
import { usePush } from './use-push.ts';

export interface PushPartProps {
  push: PushDevices;
  /** What people call a browser by what it calls itself. */
  browserName(userAgent: string): string | undefined;
  unreachable: Problem;
  fetch: FetchInside;
  onChange(): void;
}

/** The switch for this device with its state in words, and the list of all devices. */
export function PushPart({ push, browserName, unreachable, fetch, onChange }: PushPartProps) {
  const words = useWords('push');
  const say = useSay();
  const { isBusy, problem, act } = useAct(unreachable);
  const { state, here, turnOn, turnOff } = usePush(push, fetch);
  const isOn = state === 'on';
  const toggle = () =>
    act(async () => {
      if (isOn) await turnOff();
      const isChanged = isOn || (await turnOn());
      if (isChanged) say(isOn ? words.turnedOff : words.turnedOn);
      onChange();
    });
  const remove = (id: string) =>
    act(async () => {
      if (id === here?.id) await turnOff();
      else await send(fetch, 'DELETE', `/push-devices/${id}`);
      say(words.removed);
      onChange();
    });
  return (
    <>
      <div className={classes.toggle} data-needs-script>
        <CheckField
          role="switch"
          label={words.toggle}
          hint={words.state[state]}
          checked={isOn}
          disabled={isBusy || (state !== 'on' && state !== 'off')}
          onChange={toggle}
        />
      </div>
      <FormProblem problem={problem} />
      <PushDeviceList {...{ devices: push.devices, here: here?.id, browserName, isBusy }} onRemove={remove} />
    </>
  );
}
