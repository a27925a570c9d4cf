/** An event of a stream as it came. */
export interface SentEvent {
  event: string;
  id: string;
  data: string;
}

/** A stream that is read in a test. */
export interface EventReader {
  /** The next event, or the next of a name; nothing once the stream has ended. */
  next(event?: string): Promise<SentEvent | undefined>;
  close(): Promise<void>;
}

/** Reads a stream of server-sent events, one after the other, until it is closed. */
export function eventsOf(answer: Response): EventReader {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const nextOf = async (): Promise<SentEvent | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) => lines.find((it) => it.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
        return { event: field('event'), id: field('id'), data: field('data') };
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  const close = () => reader.cancel().catch(() => {});
  return {
    close,
    next: async (event) => {
      for (let it = await nextOf(); ; it = await nextOf()) if (!it || !event || it.event === event) return it;
    },
  };
}
