import type { Log } from '../kit/log.ts';
import { Refusal } from '../kit/refusal.ts';
import { PolicySet } from '../policy/policy-set.ts';
import { checkContent } from './content.ts';

/** The documents that the hub shows now. */
export interface Library {
  current(): PolicySet;
}

/**
 * Reads the documents of a folder. What cannot be read or compiled is logged and left out; the hub runs on the rest, and
 * never stops for a document.
 */
export async function openLibrary(folder: string, log: Log): Promise<Library> {
  const set = await readSet(folder, log);
  for (const { file, line, code, message } of set.diagnostics.filter((it) => it.severity === 'error')) {
    log.warn({ file, line, code }, message);
  }
  return { current: () => set };
}

async function readSet(folder: string, log: Log): Promise<PolicySet> {
  try {
    return (await checkContent([folder])).set;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.warn({ folder, remedy: error.remedy }, error.message);
    return new PolicySet(new Map(), [], []);
  }
}
