/**
 * What is wrong. `log`: an event was changed, removed, put in or moved. `text`: words are not those that were written. `row`: what the
 * hub shows of a ticket does not follow from its log; `hub rebuild` makes it anew. `anchors`: the file of anchors itself.
 */
export type FindingKind = 'log' | 'text' | 'row' | 'anchors';

/** The first thing that is wrong with a ticket, or with the anchors. */
export interface Finding {
  kind: FindingKind;
  /** Id of the ticket; null for the anchors themselves. */
  ticket: string | null;
  /** INC-000123; null where nobody can say it any more. */
  number: number | null;
  /** The first event that is wrong; null where none is. */
  seq: number | null;
  /** A sentence that follows the ticket and the event. */
  says: string;
}

const GRAVITY: readonly FindingKind[] = ['anchors', 'log', 'text', 'row'];
const MOST = 1000;

/** Keeps the first finding of each ticket; the gravest counts first, then the earliest event. */
export class Findings {
  readonly #byTicket = new Map<string, Finding>();
  /** How many things are wrong beyond those that are kept. */
  more = 0;

  add(finding: Finding | undefined): void {
    if (!finding) return;
    const key = finding.ticket ?? '';
    const there = this.#byTicket.get(key);
    if (there)
      this.#byTicket.set(
        key,
        isBefore(finding, there) ? { ...finding, number: finding.number ?? there.number } : there,
      );
    else if (this.#byTicket.size < MOST) this.#byTicket.set(key, finding);
    else this.more += 1;
  }

  /** In the order in which the tickets were opened; what is wrong with the anchors comes first. */
  list(): Finding[] {
    return [...this.#byTicket.values()].sort((a, b) => ((a.ticket ?? '') < (b.ticket ?? '') ? -1 : 1));
  }
}

function isBefore(one: Finding, other: Finding): boolean {
  const by = GRAVITY.indexOf(one.kind) - GRAVITY.indexOf(other.kind);
  return by < 0 || (by === 0 && (one.seq ?? 0) < (other.seq ?? 0));
}
