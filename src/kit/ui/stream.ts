import { waitBeforeTry } from './wait-before-try.ts';

/** How a stream of events from the server fares. */
export type Connection = 'opening' | 'live' | 'lost';

interface StreamOptions {
  address: string;
  /** Name of the events that carry data. */
  event: string;
  onData(data: string): void;
  /** What else the server says that shows that it is there, by name: `ready`, for one. */
  others?: Readonly<Record<string, () => void>>;
  onConnection(connection: Connection): void;
}

/** Longer than the server is ever silent: it says `beat` every 20 s. */
const silentMs = 50_000;
/** A stream that lived so long was no failed try. */
const steadyMs = 20_000;

/**
 * Listens to server-sent events and opens the stream anew whenever it breaks, falls silent, or the network comes back: at first
 * soon, then more and more rarely. Where the server says that this person may not have it, it stays lost. The server sends the
 * whole state first, so a stream that was lost catches up by being opened. Gives the function that ends it.
 */
export function openStream({ address, event, onData, others = {}, onConnection }: StreamOptions): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let liveSince = Number.POSITIVE_INFINITY;
  const waitThen = (run: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const lose = () => {
    const isRefused = source?.readyState === EventSource.CLOSED;
    source?.close();
    onConnection('lost');
    if (Date.now() - liveSince >= steadyMs) tries = 0;
    liveSince = Number.POSITIVE_INFINITY;
    clearTimeout(timer);
    // Without the network nothing is asked in vain: the stream opens when it is back.
    if (navigator.onLine === false) return;
    waitThen(open, waitBeforeTry(tries++, chance()));
    if (isRefused) void mayNotHave(address).then((never) => never && end());
  };
  const hear = () => {
    liveSince = Math.min(liveSince, Date.now());
    onConnection('live');
    waitThen(lose, silentMs);
  };
  function open() {
    source?.close();
    source = new EventSource(address);
    source.addEventListener(event, ({ data }) => {
      hear();
      onData(data);
    });
    source.addEventListener('beat', hear);
    for (const [name, run] of Object.entries(others))
      source.addEventListener(name, () => {
        hear();
        run();
      });
    source.addEventListener('error', lose);
  }
  const openAtOnce = () => {
    tries = 0;
    open();
  };
  function end() {
    clearTimeout(timer);
    source?.close();
    removeEventListener('offline', lose);
    removeEventListener('online', openAtOnce);
  }
  open();
  addEventListener('offline', lose);
  addEventListener('online', openAtOnce);
  return end;
}

/** Whether the server refuses a stream to this person for good. The browser does not tell why one was refused, so it is asked for. */
async function mayNotHave(address: string): Promise<boolean> {
  const asking = new AbortController();
  try {
    const { status } = await fetch(address, { headers: { accept: 'text/event-stream' }, signal: asking.signal });
    return status === 401 || status === 403;
  } catch {
    return false;
  } finally {
    // Where it is given after all, nobody reads on.
    asking.abort();
  }
}

/** From 0 up to 1, so that not everybody comes back at the same moment. */
const chance = () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
