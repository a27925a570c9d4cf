/** Streams of events as a test tells them; the newest is `last`. */
export class FakeStream extends EventTarget {
  static last: FakeStream;
  static count = 0;
  static readonly CLOSED = 2;
  readonly address: string;
  isClosed = false;
  readyState = 0;

  constructor(address: string) {
    super();
    this.address = address;
    FakeStream.last = this;
    FakeStream.count++;
  }

  close(): void {
    this.isClosed = true;
  }

  /** The server says something. */
  tell(event: string, data: unknown): void {
    this.dispatchEvent(Object.assign(new Event(event), { data: JSON.stringify(data) }));
  }

  /** The connection breaks. */
  break(): void {
    this.dispatchEvent(new Event('error'));
  }

  /** The server answers with something else than a stream. */
  refuse(): void {
    this.readyState = FakeStream.CLOSED;
    this.break();
  }
}
