import { useCallback, useEffect, useState } from 'react';
import { ApiFailure, type FetchInside } from '../../../kit/ui/answer.ts';
import { send } from '../../../kit/ui/send.ts';
import { useWords } from '../../../kit/ui/words.tsx';
import type { PushDevices } from '../../push-contract.ts';
import { lookAtPush, type PushState, subscribePush, unsubscribePush } from './push-browser.ts';

/** How it stands here, and how to change it. Here is on only where browser and hub both say so. */
export function usePush({ key, devices }: PushDevices, fetch: FetchInside) {
  const { noService } = useWords('push');
  const [seen, setSeen] = useState<{ state: PushState; endpointHash?: string }>({ state: 'unknown' });
  const look = useCallback(() => lookAtPush().then(setSeen, () => setSeen({ state: 'unsupported' })), []);
  useEffect(() => void look(), [look]);
  const here = devices.find((it) => it.endpointHash === seen.endpointHash);
  const atHub: PushState = key === null ? 'unsupported' : 'off';
  const state: PushState = seen.state === 'off' || (seen.state === 'on' && !here) ? atHub : seen.state;
  return {
    state,
    here,
    turnOn: async () => {
      const device = await subscribePush(key!).catch(() => {
        throw new ApiFailure(0, noService.message, noService.remedy, 'push/no-service');
      });
      if (device) await send(fetch, 'POST', '/push-devices', device);
      await look();
      return device !== undefined;
    },
    turnOff: async () => {
      if (here) await send(fetch, 'DELETE', `/push-devices/${here.id}`);
      await unsubscribePush();
      await look();
    },
  };
}
