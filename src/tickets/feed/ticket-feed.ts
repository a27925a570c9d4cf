/** What was written to tickets, live. */
export interface TicketFeed {
  /** Says that something was just written: whoever follows looks at once. */
  hint(): void;
}
