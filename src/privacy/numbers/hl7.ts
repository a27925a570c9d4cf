import type { Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';

/** Numbers of patients in lines of HL7 version 2: field 3 of a PID segment, up to its first component sign. */
export function hl7PatientNumbers(text: string): Span[] {
  return [...everyMatch(PID, text)].map(({ index, 0: all, 1: number }) => spanOf(index + all.length, number!));
}

/** Codes and names of diagnoses in lines of HL7 version 2: fields 3 and 4 of a DG1 segment. */
export function hl7Diagnoses(text: string): Span[] {
  return [...everyMatch(DG1, text)].flatMap(
    ({ index, 0: all, 1: code = '', 2: name = '', 3: rest = '', 4: described = '' }) => {
      const end = index + all.length;
      const nameEnd = end - described.length - rest.length;
      return [
        spanOf(nameEnd - name.length - (name ? 1 : 0), code),
        spanOf(nameEnd, name),
        spanOf(end, described),
      ].filter((it) => it.end > it.start);
    },
  );
}

function spanOf(end: number, value: string): Span {
  return { start: end - value.length, end };
}

const PID = /\bPID\|\d{0,4}\|[^|\n]{0,60}\|([A-Za-z\d][\w.-]{2,30})/g;
const DG1 =
  /\bDG1\|\d{0,4}\|[^|\n]{0,20}\|([A-Za-z\d][\w.]{0,11})?(?:\^([^|^~\n]{1,80}))?(?:((?:\^[^|\n]{0,60})?\|)([^|^[\n]{3,80})?)?/g;
