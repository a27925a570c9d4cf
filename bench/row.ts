/** One line of `bench/RESULTS.md`: what was measured, beside what it is held against. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** What the value, or the ratio where there is one, must not exceed (or must reach, where `note` says so). */
  bar: string;
  /** The value beside the limit measured in the same run. */
  ratio?: number;
  note: string;
}
