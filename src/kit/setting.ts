import { Refusal } from './refusal.ts';

/** How one setting is read, and shown by `hub doctor`. */
export interface Definition<T> {
  env: string;
  flag: string;
  parse(text: string): T;
  fallback(): T;
  show?(value: T): string;
}

/** The refusal of a value that a setting cannot take; the value is repeated, so not for secrets. */
export function wrong(name: string, text: string, problem: string, remedy: string): Refusal {
  return new Refusal({ code: codeOf(name), message: `${name} "${text}" ${problem}.`, remedy });
}

/** The code under which a setting is refused: `settings/data-dir`. */
export const codeOf = (name: string): string => `settings/${name.toLowerCase().replaceAll('_', '-')}`;

/** An address without the password in it. */
export function withoutPassword(text: string): string {
  const url = new URL(text);
  url.password = '';
  return url.href;
}
