import { type Fits, questionAddress, questionIn } from '../../../kit/ui/question-address.ts';
import type { TicketsAsked } from '../../queries.ts';

/** What a list can show, in the order of its links. The first is shown where the address says nothing. */
export const VIEWS = ['open', 'mine', 'unassigned', 'waiting', 'resolved', 'owed', 'all'] as const;
export type View = (typeof VIEWS)[number];

/** What an address of the list says. */
export type ListQuestion = Pick<TicketsAsked, 'view' | 'company' | 'cursor'>;

const FITS: Fits<Required<ListQuestion>> = {
  view: (value) => (VIEWS as readonly string[]).includes(value),
  company: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  cursor: (value) => /^\d{1,17}\.[0-9a-f-]{36}$/.test(value),
};

/** The address of the list that answers a question. */
export function ticketsAddress({ view, ...rest }: ListQuestion): string {
  return questionAddress('/tickets', { view: view === VIEWS[0] ? undefined : view, ...rest });
}

/** The question in an address. */
export function ticketQuestionIn(search: string): ListQuestion & { view: View } {
  return { view: VIEWS[0], ...(questionIn(search, FITS) as ListQuestion) };
}

/** The address of a ticket. */
export const ticketAddress = (number: string): string => `/tickets/${number}`;
