import { Refusal } from '../kit/refusal.ts';
import type { Calendar } from '../time/calendar.ts';
import { openByEdition } from '../time/open-by-edition.ts';
import type { OpenTime } from '../time/open-time.ts';
import { type ClockEdition, termsOf } from './edition.ts';
import { holds } from './holds.ts';
import type { Contract, Terms } from './terms.ts';

/** What is known of editions and their calendars at one instant, under one contract. */
export class Timetable {
  /** Editions known, in the order in which they take force. */
  readonly editions: readonly ClockEdition[];
  readonly #contract: Contract;
  readonly #open = new Map<string, OpenTime>();

  constructor(editions: readonly ClockEdition[], contract: Contract, asOf: number) {
    const known = editions.length > 1 ? editions.filter((it) => (it.knownFrom ?? it.from) <= asOf) : editions;
    this.editions = (known.length ? known : editions.slice(0, 1)).toSorted((a, b) => a.from - b.from);
    this.#contract = contract;
  }

  /** The same, with no more than was known at an earlier instant. */
  knownAt(instant: number): Timetable {
    return new Timetable(this.editions, this.#contract, instant);
  }

  /** The edition in force at an instant; before the first one, the first. */
  editionAt(at: number): ClockEdition | undefined {
    return this.editions.findLast((it) => it.from <= at) ?? this.editions[0];
  }

  /** An edition by its id or by the instant of its force; where none is named, the one in force at an instant. */
  find(named: string | undefined, at: number): ClockEdition | undefined {
    if (named === undefined) return this.editionAt(at);
    return this.editions.find((it) => it.id === named || it.from === Date.parse(named));
  }

  /** What an edition promises to a clock that starts at an instant: by the contract where it holds then, else to all. */
  terms(edition: ClockEdition, at: number): Terms {
    const { document, ...place } = this.#contract;
    const isHeld = document !== undefined && holds(edition.policies, document, at);
    return termsOf(edition, isHeld ? this.#contract : place);
  }

  /** The open time of a calendar, by its key, across editions. An edition that lacks it leaves it as it was. */
  open(name: string): OpenTime {
    const kept = this.#open.get(name);
    if (kept) return kept;
    const pieces = this.editions.flatMap((edition) => {
      const open = this.#calendars(edition).get(name);
      return open ? [{ from: edition.from, open }] : [];
    });
    if (!pieces.length) throw noCalendar(name);
    const open = openByEdition(pieces);
    this.#open.set(name, open);
    return open;
  }

  /** A calendar as one edition writes it: for its standard day and its name. */
  calendar(name: string, edition: ClockEdition): Calendar {
    const own = this.#calendars(edition).get(name);
    if (own) return own;
    const other = this.editions.find((it) => this.#calendars(it).has(name));
    if (!other) throw noCalendar(name);
    return this.#calendars(other).get(name)!;
  }

  /** Those of the contract too, whether it holds or not: a clock goes on counting as it began. */
  #calendars(edition: ClockEdition): Terms['calendars'] {
    return termsOf(edition, this.#contract).calendars;
  }
}

function noCalendar(name: string): Refusal {
  return new Refusal({
    code: 'no-calendar',
    message: `Targets count on the calendar "${name}", and no document has it.`,
    remedy: 'Add it to the table of calendars of KB-310.',
  });
}
