/** A place of the help, or whatever else is found by its label and the words that people ask for it with. */
export interface Asked {
  label: string;
  asked?: string;
}

/** Few letters begin too many words; more than this many lines would push away what search finds. */
const [shortest, mostHelp] = [4, 2];

/** The help that a text asks for: what has words of its own, and begins with each word of the text. It stands before what search finds. */
export function helpFor<T extends Asked>(typed: string, offers: readonly T[]): T[] {
  const text = typed.trim();
  if (text.length < shortest) return [];
  return offers.filter((it) => it.asked && fits(`${it.asked} ${it.label}`, text)).slice(0, mostHelp);
}

/** Whether each word of a text begins a word of a label. */
export function fits(label: string, text: string): boolean {
  const words = label.toLowerCase().split(/\s+/);
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
