/** Texts that nobody writes by accident, of about the given length each. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  spaces: (length) => ' '.repeat(length),
  digits: (length) => '4'.repeat(length),
  'digits with dashes': (length) => '1-'.repeat(length / 2),
  quotes: (length) => '"'.repeat(length),
  'password password': (length) => 'password '.repeat(length / 9),
  'equals signs': (length) => '='.repeat(length),
  'nested brackets': (length) => '({[<'.repeat(length / 8) + '>]})'.repeat(length / 8),
  'letters without a space': (length) => 'aB3_'.repeat(length / 4),
  'at signs and dots': (length) => 'a@a.'.repeat(length / 4),
  'trigger words that find nothing': (length) => 'pin is sss no. card mrn: otp ko iban '.repeat(length / 37),
};

export interface Scaling {
  /** The input for which doubling cost most. */
  input: string;
  /** time(2n) / time(n). */
  ratio: number;
}

/** How the time of some work grows with its input, for the worst of the hostile inputs. */
export function worstScaling(work: (text: string) => unknown): Scaling {
  const all = Object.entries(HOSTILE).map(([input, make]) => ({ input, ratio: scalingOf(work, make) }));
  return all.reduce((worst, it) => (it.ratio > worst.ratio ? it : worst));
}

const SHORTEST = 16_384;
const LONGEST = 2_097_152;
/** Below this the clock and the collector weigh more than the work. */
const ENOUGH_MS = 2;

function scalingOf(work: (text: string) => unknown, make: (length: number) => string): number {
  for (let length = SHORTEST; ; length *= 2) {
    const [short, long] = [make(length), make(length * 2)];
    const once = best(() => work(short), 2);
    if (once < ENOUGH_MS && length < LONGEST) continue;
    // What is fast even for megabytes does not grow; a ratio of two tiny times would say nothing.
    if (once < ENOUGH_MS / 4) return 1;
    // A pause of the machine makes a single ratio large, so a large one is measured again.
    const ratios = Array.from({ length: 3 }, () => best(() => work(long), 5) / best(() => work(short), 5));
    return Math.min(...ratios);
  }
}

/** The least of some times, in milliseconds: other work on the machine makes a time longer, never shorter. */
export function best(work: () => unknown, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round++) {
    const started = performance.now();
    work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}
