import type { FetchInside } from '../../kit/ui/answer.ts';
import { TextAreaField } from '../../kit/ui/form.tsx';
import { WouldBeRemoved } from '../../privacy/screens.tsx';

interface ReasonFieldProps {
  label: string;
  value: string;
  onChange(reason: string): void;
  fetch: FetchInside;
}

/** Asks why, and says below what of it KB-450 would remove before it is stored. */
export function ReasonField({ label, value, onChange, fetch }: ReasonFieldProps) {
  return (
    <>
      <TextAreaField
        label={label}
        name="reason"
        value={value}
        maxLength={1000}
        required
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <WouldBeRemoved text={value} fetch={fetch} />
    </>
  );
}
