import { Button } from '../../../kit/ui/form.tsx';
import { useWords } from '../../../kit/ui/words.tsx';
import type { PushDevice } from '../../push-contract.ts';
import classes from './push.module.css';

interface PushDeviceListProps {
  /** What people call a browser by what it calls itself. */
  browserName(userAgent: string): string | undefined;
  devices: readonly PushDevice[];
  /** Which of them this one is. */
  here: string | undefined;
  isBusy: boolean;
  onRemove(id: string): void;
}

/** Where somebody is notified, with the way to end it there. */
export function PushDeviceList({ devices, here, browserName, isBusy, onRemove }: PushDeviceListProps) {
  const words = useWords('push');
  const { moment } = useWords('kit').dates;
  if (devices.length === 0) return null;
  return (
    <ul className={classes.devices} aria-label={words.devices}>
      {devices.map(({ id, browser, since }) => {
        const name = browserName(browser) ?? words.unknownBrowser;
        return (
          <li key={id} className={classes.device}>
            <span>
              <strong>{name}</strong>
              {id === here && <span className={classes.mark}>{words.here}</span>}
              <span className={classes.quiet}>{words.since(moment(since))}</span>
            </span>
            <Button busy={isBusy} label={words.removeLabel(name)} onPress={() => onRemove(id)}>
              {words.remove}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
