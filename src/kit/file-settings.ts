import { type Definition, wrong } from './setting.ts';

/** What an operator sets about attachments. */
export interface FileSettings {
  /** The most that one attachment may have, in MB (1024 × 1024 bytes). */
  fileLimitMb: number;
}

/** Reads them with `read`. */
export function readFileSettings(read: <T>(definition: Definition<T>) => T): FileSettings {
  return { fileLimitMb: read(FILE_LIMIT_MB) };
}

const MOST_MB = 1024;

const FILE_LIMIT_MB: Definition<number> = {
  env: 'FILE_LIMIT_MB',
  flag: 'file-limit-mb',
  fallback: () => 25,
  parse: (text) => {
    const limit = Number(text);
    if (/^\d{1,4}$/.test(text) && limit >= 1 && limit <= MOST_MB) return limit;
    const remedy = `Give a whole number from 1 to ${MOST_MB}, such as FILE_LIMIT_MB=25.`;
    throw wrong('FILE_LIMIT_MB', text, 'is no size of files in MB', remedy);
  },
};
