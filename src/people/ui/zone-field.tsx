import { TextField } from '../../kit/ui/form.tsx';
import type { Problem } from '../../kit/ui/use-submit.ts';
import { useWords } from '../../kit/ui/words.tsx';

/** A zone by its IANA name, with all that the browser knows to choose from. */
export function ZoneField({ defaultValue, problem }: { defaultValue: string; problem?: Problem | undefined }) {
  const words = useWords('shifts').teams;
  return (
    <>
      <TextField
        label={words.zone}
        name="zone"
        list="zones"
        defaultValue={defaultValue}
        hint={words.zoneHint}
        problem={problem}
        autoComplete="off"
        required
      />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((it) => (
          <option key={it} value={it} />
        ))}
      </datalist>
    </>
  );
}
