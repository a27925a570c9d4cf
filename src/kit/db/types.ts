import pg from 'pg';

// What crosses between PostgreSQL and the program: an instant is a Temporal.Instant, a date and an interval stay text (ISO
// 8601), a 64-bit whole number becomes a number and refuses to lose digits.

const { builtins } = pg.types;

const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMP, (text) => text],
  [builtins.INTERVAL, (text) => text],
  [builtins.INT8, safeNumber],
]);

function safeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new RangeError(`${text} from the database is too large for a number`);
}

/** The `types` of every pool. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

// The driver asks a value for `toPostgres` and turns other objects into JSON, which would put quotes around an instant.
for (const kind of [Temporal.Instant, Temporal.PlainDate, Temporal.Duration]) {
  Object.defineProperty(kind.prototype, 'toPostgres', { value: asText, configurable: true });
}

function asText(this: Temporal.Instant | Temporal.PlainDate | Temporal.Duration): string {
  return this.toString();
}
