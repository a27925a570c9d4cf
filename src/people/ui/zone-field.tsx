import { TextField } from '../../kit/ui/form.tsx';
import { useWords } from '../../kit/ui/words.tsx';

/** A zone by its IANA name, with all that the browser knows to choose from. */
export function ZoneField({ defaultValue, error }: { defaultValue: string; error?: string | undefined }) {
  const words = useWords('shifts').teams;
  return (
    <>
      <TextField
        label={words.zone}
        name="zone"
        list="zones"
        defaultValue={defaultValue}
        hint={words.zoneHint}
        error={error}
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
