import { useEffect, useState } from 'react';
import { SelectField } from './form.tsx';

interface ZoneFieldProps {
  label: string;
  hint?: string;
  /** The zone that is set (IANA name). */
  zone: string;
}

/** The zones that this browser knows, with the one that is set; the server draws that one alone, since it may know others. */
export function ZoneField({ label, hint, zone }: ZoneFieldProps) {
  const [zones, setZones] = useState([zone]);
  useEffect(() => setZones([...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort()), [zone]);
  const options = zones.map((it) => ({ value: it, label: it.replaceAll('_', ' ') }));
  return <SelectField label={label} hint={hint} name="zone" defaultValue={zone} options={options} />;
}
