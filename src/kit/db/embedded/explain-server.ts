import { Refusal } from '../../refusal.ts';

type Explained = [pattern: RegExp, code: string, message: string, remedy: string];

const KNOWN: Explained[] = [
  [
    /No space left on device|Disk quota/,
    'disk-full',
    'The disk that holds the database is full.',
    'Free some space and start again; nothing that was confirmed is lost.',
  ],
  [
    /Permission denied|could not access directory/,
    'data-folder',
    'PostgreSQL may not use its data folder.',
    'Give the data folder back to the user that made it, or set DATA_DIR to another one.',
  ],
  [
    /Read-only file system/,
    'data-folder',
    'The disk that holds the database is read-only.',
    'Make it writable, or set DATA_DIR to another disk.',
  ],
  [
    /could not (create|resize|map) (anonymous )?shared memory|Cannot allocate memory/,
    'memory',
    'There is not enough memory for PostgreSQL.',
    'Free some memory (the hub needs about 300 MB) and start again.',
  ],
  [
    /error while loading shared libraries|not found \(required by/,
    'platform',
    'The PostgreSQL that the hub brings does not run on this system.',
    'Set DATABASE_URL to a PostgreSQL of your own, 15 or newer.',
  ],
];

/** Turns what PostgreSQL printed while it failed into a sentence and a remedy. */
export function explainServer(said: string, place: string): Refusal {
  const [, code, message, remedy] = KNOWN.find(([pattern]) => pattern.test(said)) ?? [
    null,
    'postgres',
    'PostgreSQL did not start.',
    'Read the lines above; if they do not help, report them.',
  ];
  return new Refusal({ code, status: 503, message: `${message} (${place})${lastLines(said)}`, remedy });
}

function lastLines(said: string): string {
  const lines = said.trim().split('\n').filter(Boolean).slice(-4);
  return lines.length > 0 ? `\n  ${lines.join('\n  ')}` : '';
}
