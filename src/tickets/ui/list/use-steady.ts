import { useState } from 'react';
import type { TicketLine } from '../../list-contract.ts';

/** A row that stays where it is while one reads. */
export interface SteadyRow {
  line: TicketLine;
  /** It is no longer among what the list shows. */
  isGone: boolean;
}

/** A list that changes under the eyes of whoever reads it. */
interface Steady {
  rows: SteadyRow[];
  /** How many came that are not shown yet. */
  fresh: number;
  /** Whether the order is another by now. */
  isOther: boolean;
  /** Shows it as it is now. */
  show(): void;
}

/**
 * Keeps rows where they are: what is on the screen is brought up to date in its place, and what came or moved waits until it is asked for,
 * so that nobody opens the wrong ticket because a row slid under their hand.
 */
export function useSteady(tickets: readonly TicketLine[]): Steady {
  const [shown, setShown] = useState(tickets);
  return { ...steady(shown, tickets), show: () => setShown(tickets) };
}

/** What is shown, with what is known now. */
export function steady(shown: readonly TicketLine[], now: readonly TicketLine[]): Omit<Steady, 'show'> {
  const byId = new Map(now.map((it) => [it.id, it]));
  const known = new Set(shown.map((it) => it.id));
  return {
    rows: shown.map((it) => ({ line: byId.get(it.id) ?? it, isGone: !byId.has(it.id) })),
    fresh: now.filter((it) => !known.has(it.id)).length,
    isOther: now.map((it) => it.id).join() !== shown.map((it) => it.id).join(),
  };
}
