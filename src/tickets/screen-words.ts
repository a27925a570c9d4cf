/** The words around the severity that impact and urgency give. */
export interface TicketWords {
  missing: (facts: string) => string;
  missingHint: string;
}

declare module '../kit/ui/words.tsx' {
  interface Catalogue {
    tickets: TicketWords;
  }
}
