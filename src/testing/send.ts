/** Sends something to a hub that runs, signed in, and gives what it answers. */
export type Send = (method: string, path: string, body?: object) => Promise<Record<string, string>>;
