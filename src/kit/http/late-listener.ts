import type { RequestListener } from 'node:http';

/** A listener that is there before what it listens for: the port has to be known before the rest can be made. */
export interface LateListener {
  listener: RequestListener;
  /** From now on requests go here. */
  set(listener: RequestListener): void;
}

/** Answers 503 until somebody answers. */
export function lateListener(): LateListener {
  let answer: RequestListener = (_, response) => {
    response.writeHead(503, { 'Retry-After': '1', 'Cache-Control': 'no-store' }).end('The hub is starting.\n');
  };
  return {
    listener: (request, response) => answer(request, response),
    set: (listener) => {
      answer = listener;
    },
  };
}
