/** What the maker of pages needs to know of a request. */
export interface PageRequest {
  /** Path and query. */
  path: string;
  nonce: string;
  /** Asks the hub's own API without the network, as the person who asks for the page. */
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  assets: PageAssets;
}

/** The addresses of the built files that every page links. */
export interface PageAssets {
  script: string;
  /** Files that the script imports at once. */
  preload: string[];
  style: string;
  /** Sets the colours before the first paint. */
  scheme: string;
  /** The one font file that every page needs. */
  font?: string;
}

/** A page as HTML, or the address that it really has. */
export type PageAnswer =
  | { kind: 'page'; status: number; html: string }
  | { kind: 'redirect'; status: number; location: string };

/** The face of the built `dist/server/entry-server.js`. */
export interface PageMaker {
  renderPage(request: PageRequest): Promise<PageAnswer>;
}
