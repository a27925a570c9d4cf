import { readdirSync, readFileSync } from 'node:fs';
import { hashOf } from '../../src/testing/secrets/chance.ts';
import { type Mark, readMarks } from './marks.ts';
import { fillSlots } from './slots.ts';

/** English, Tagalog, Bisaya, or a mix of them in one sentence (Taglish). */
export type Language = 'eng' | 'tgl' | 'ceb' | 'mix';

/** One text of the evaluation. */
export interface Sample {
  /** Eight letters of its template, the same as long as the template is. */
  id: string;
  /** `password-notes`: what it is mainly about, and its style. */
  file: string;
  language: Language;
  /** As written, with marks and slots. */
  source: string;
  /** Whether it was made from a template; else it was written alone. */
  template: boolean;
  text: string;
  /** None where nothing may be found. */
  marks: Mark[];
  /** Not shown to whoever improves the detectors. */
  heldOut: boolean;
}

const folder = new URL('texts/', import.meta.url);

/** Every text, in the order of the files. */
export function readTexts(): Sample[] {
  const files = readdirSync(folder).filter((it) => it.endsWith('.txt'));
  return files.sort().flatMap((file) => textsOf(file.slice(0, -4), readFileSync(new URL(file, folder), 'utf8')));
}

/**
 * Texts of one file. A text begins at the margin with its language, and goes on in lines set in by four spaces. `mix*4` is a template
 * of which four are made. Lines that begin with `#` at the margin are comments.
 */
export function textsOf(file: string, content: string): Sample[] {
  const entries: string[] = [];
  for (const line of content.replace(/\n+$/, '').split('\n')) {
    if (line.startsWith('#')) continue;
    if (/^(eng|tgl|ceb|mix)(\*[2-5])? /.test(line)) entries.push(line);
    else if (line === '' || line.startsWith('    ')) entries[entries.length - 1] += `\n${line.slice(4)}`;
    else throw new Error(`${file}.txt: "${line.slice(0, 60)}" begins neither with a language nor with four spaces.`);
  }
  return entries.flatMap((entry) => copiesOf(file, entry));
}

function copiesOf(file: string, entry: string): Sample[] {
  const [, language, times, source] = /^(\w{3})(?:\*(\d))? (.*)$/s.exec(entry.trimEnd())!;
  const id = hashOf(source!).toString(16).padStart(8, '0');
  return Array.from({ length: Number(times ?? 1) }, (_, copy) => ({
    id,
    file,
    language: language as Language,
    source: source!,
    template: times !== undefined,
    ...readMarks(fillSlots(source!, copy)),
    heldOut: isHeldOut(source!),
  }));
}

/** Half of the templates and single texts, by a fixed seed; copies of one template are never on both sides. */
function isHeldOut(source: string): boolean {
  return hashOf(`held out 2026 ${source}`) % 2 === 1;
}
