/** A message of PostgreSQL's protocol 3.0, as it came over the line. */
export interface Frame {
  from: 'client' | 'server';
  /** The letter that says its kind; empty for what a connection begins with, which has none. */
  kind: string;
  /** The whole message, its letter and its length too. */
  bytes: Buffer;
}

/** Cuts what comes over a line into whole messages; what is not whole yet waits for the rest. */
export function framesOf(from: Frame['from']): (chunk: Buffer) => Frame[] {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = from === 'client';
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const frames: Frame[] = [];
    for (;;) {
      // The first message of a client is a length and what follows; all others have a letter before the length.
      const letters = isFirst ? 0 : 1;
      const size = rest.length < letters + 4 ? Number.POSITIVE_INFINITY : letters + rest.readInt32BE(letters);
      if (rest.length < size) return frames;
      const bytes = rest.subarray(0, size);
      frames.push({ from, kind: bytes.toString('latin1', 0, letters), bytes });
      rest = rest.subarray(size);
      isFirst &&= isRequestForTls(bytes);
    }
  };
}

const REQUEST_FOR_TLS = 80877103;

/** Whether a client asks for TLS before it begins. */
export const isRequestForTls = (bytes: Buffer): boolean =>
  bytes.length === 8 && bytes.readInt32BE(4) === REQUEST_FOR_TLS;

/** The statement that a message of a client runs: the text of a Query, name and text of a Parse, the name that a Bind takes. */
export function statementIn({ kind, bytes }: Frame): string | undefined {
  const texts = () => bytes.toString('utf8', 5).split('\0');
  if (kind === 'Q') return texts()[0];
  if (kind === 'P') return texts().slice(0, 2).filter(Boolean).join(' ');
  return kind === 'B' ? texts()[1] : undefined;
}

/** Whether the server says by this message that nothing came of a statement: an error, or a COMMIT of what had failed. */
export const saysFailed = ({ kind, bytes }: Frame): boolean =>
  kind === 'E' || (kind === 'C' && bytes.toString('latin1', 5) === 'ROLLBACK\0');
