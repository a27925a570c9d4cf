/** The words of the shell. */
export interface WebWords {
  product: string;
  pageTitle: (page: string | undefined) => string;
  skip: string;
  navigation: string;
  menu: string;
  know: string;
  desk: string;
  administration: string;
  home: string;
  documents: string;
  codes: string;
  editions: string;
  preview: string;
  people: string;
  tickets: string;
  newTicket: string;
  companyTickets: { none: string; all: string };
  companies: string;
  myCompany: string;
  team: string;
  shifts: string;
  teams: string;
  signOn: string;
  tokens: string;
  delivery: string;
  audit: string;
  account: string;
  go: string;
  help: string;
  goTo: (place: string) => string;
  showKeys: string;
  keys: string;
  palette: {
    open: string;
    title: string;
    hint: string;
    results: string;
    close: string;
    recent: string;
    actions: string;
    help: string;
    colours: (scheme: string) => string;
    unknownCode: string;
    ticket: string;
    nothing: (typed: string) => string;
    loading: string;
    count: (count: number) => string;
  };
  search: {
    title: string;
    button: string;
    hint: string;
    nothing: (typed: string) => string;
    nothingHint: string;
  };
  rulesHelp: {
    /** Above its title. */
    meta: string;
    /** Its sections as the palette offers them: with the words that people ask for them with. */
    places: { hash: string; label: string; asked: string }[];
  };
  homeTitle: string;
  notFound: string;
  notFoundHint: string;
  notShown: string;
  failureHint: string;
  toDocuments: string;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    web: WebWords;
  }
}
