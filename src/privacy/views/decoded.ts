import type { Span } from '../detector.ts';
import { textOfBase64 } from './base64.ts';
import { stitching, type View } from './stitch.ts';

/** Parts in base64 (RFC 4648) that hold text, each decoded; whatever is found in one stands for all of the part. One level, no deeper. */
export function decoded(of: View): View | undefined {
  const parts = partsIn(of.text);
  const stitch = stitching(of);
  let found = false;
  for (const { start, end } of parts) {
    const text = textOfBase64(of.text.slice(start, end));
    if (!text) continue;
    found = true;
    stitch.put(text, start, end);
    stitch.seam();
  }
  return found ? stitch.view() : undefined;
}

/** Shorter ones hold nothing worth hiding and look like words; longer ones are files. */
const LEAST = 16;
const MOST = 200_000;

/** Runs of the alphabet; those that end a full line and go on in the next are one part. */
function partsIn(text: string): Span[] {
  const parts: Span[] = [];
  for (const run of runsIn(text)) {
    const last = parts.at(-1);
    const goesOn = last && last.end - last.start >= 60 && /^\r?\n$/.test(text.slice(last.end, run.start));
    if (goesOn && run.end - last.start <= MOST) last.end = run.end;
    else parts.push(run);
  }
  return parts.filter(({ start, end }) => end - start <= MOST);
}

/** Runs of at least `LEAST` units, with the one or two signs that fill up the last one. */
function runsIn(text: string): Span[] {
  const runs: Span[] = [];
  // In a run that is long enough every sixteenth place lies within one: no other place needs to be looked at first.
  for (let at = LEAST - 1; at < text.length; at += LEAST) {
    if (!isUnit(text, at)) continue;
    let start = at;
    while (start > 0 && isUnit(text, start - 1)) start--;
    let end = at + 1;
    while (end < text.length && isUnit(text, end)) end++;
    at = end;
    if (end - start < LEAST) continue;
    for (let signs = 0; signs < 2 && text[end] === '='; signs++) end++;
    runs.push({ start, end });
  }
  return runs;
}

function isUnit(text: string, at: number): boolean {
  return UNITS[text.charCodeAt(at)] === 1;
}

const UNITS = new Uint8Array(128);
for (const unit of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') UNITS[unit.charCodeAt(0)] = 1;
