/** A piece of a text: from `start` up to `end`, counted in UTF-16 units as JavaScript counts. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Finds one kind of data in a text. What it gives covers the value alone ("hunter2"), not the words that gave it away ("my password
 * is"); spans of one detector do not overlap and stand in order. It reads each text in linear time, whatever stands in it, and keeps
 * nothing from one text to the next.
 *
 * The text comes folded: without invisible characters, marks of quoting and tags, wide digits made narrow, lines of a value joined
 * (`views`). So a detector reads plain text, and positions are put back by whoever asked it.
 */
export type Detector = (text: string) => Span[];

/** The detectors by the names that KB-450 (classes) gives them. */
export type Detectors = Readonly<Record<DetectorName, Detector>>;

/** Every name that the column *Detectors* of KB-450 may use. */
export const DETECTOR_NAMES = [
  'password in context',
  'PIN in context',
  'security answer in context',
  'private key',
  'access token',
  'connection string',
  'one-time code in context',
  'card number',
  'card security code',
  'card track data',
  'PhilSys number',
  'TIN',
  'SSS number',
  'GSIS number',
  'UMID number',
  'PhilHealth number',
  'Pag-IBIG number',
  'passport number',
  'driver license number',
  'diagnosis in context',
  'patient number in context',
  'medical record number in context',
  'bank account in context',
  'IBAN',
  'e-wallet number in context',
  'mail address',
  'phone number',
  'postal address',
] as const;
export type DetectorName = (typeof DETECTOR_NAMES)[number];
