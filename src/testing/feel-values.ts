import { evaluate } from 'feelin';

/** A duration as feelin holds it, from ISO 8601; its calendar-free part is all that facts have. */
export function parseDurationForFeel(iso: string): unknown {
  return evaluate(`duration("${iso}")`, {}).value;
}
