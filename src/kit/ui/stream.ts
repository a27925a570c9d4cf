/** How a stream of events from the server fares. */
export type Connection = 'opening' | 'live' | 'lost';

interface StreamOptions {
  address: string;
  /** Name of the events that carry data. */
  event: string;
  onData(data: string): void;
  onConnection(connection: Connection): void;
}

/** Longer than the server is ever silent: it says `beat` every 20 s. */
const silentMs = 50_000;
const againMs = 1_500;

/**
 * Listens to server-sent events and opens the stream anew whenever it breaks, falls silent, or the network comes back. The
 * server sends the whole state first, so a stream that was lost catches up by being opened. Gives the function that ends it.
 */
export function openStream({ address, event, onData, onConnection }: StreamOptions): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waitThen = (run: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const lose = () => {
    source?.close();
    onConnection('lost');
    waitThen(open, againMs);
  };
  const hear = () => {
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
    source.addEventListener('error', lose);
  }
  open();
  addEventListener('offline', lose);
  addEventListener('online', open);
  return () => {
    clearTimeout(timer);
    source?.close();
    removeEventListener('offline', lose);
    removeEventListener('online', open);
  };
}
