/** The words of the shell. */
export interface WebWords {
  product: string;
  pageTitle: (page: string | undefined) => string;
  skip: string;
  navigation: string;
  menu: string;
  know: string;
  home: string;
  documents: string;
  codes: string;
  go: string;
  help: string;
  goTo: (place: string) => string;
  showKeys: string;
  keys: string;
  homeTitle: string;
  notFound: string;
  notFoundHint: string;
  failureHint: string;
  toDocuments: string;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    web: WebWords;
  }
}
