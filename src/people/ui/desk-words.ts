import type { BoardPerson, Open } from '../desk-contract.ts';

/** Times as people say them. Instants are ISO 8601, dates `2026-11-25`, zones IANA names. */
export interface ShiftTimes {
  /** `22:00` */
  clock: (instant: string, zone: string) => string;
  /** `22:00–06:00` */
  span: (from: string, until: string, zone: string) => string;
  /** `Wed 25 Nov` */
  day: (date: string) => string;
  /** `Wed 25` */
  shortDay: (date: string) => string;
  /** `Wed 25 Nov, 22:00` */
  moment: (instant: string, zone: string) => string;
  /** `Wed 25 Nov, 22:00–06:00` */
  dayAndSpan: (from: string, until: string, zone: string) => string;
  /** `Monday to Friday`, `every day` */
  weekdays: (days: readonly number[]) => string;
  /** ISO weekdays in short, Monday first. */
  short: readonly string[];
}

/** The words of teams, shifts and who is there. */
export interface ShiftWords {
  times: ShiftTimes;
  zone: (zone: string) => string;
  close: string;
  cancel: string;
  keep: string;
  save: string;
  saved: string;
  you: string;
  choose: string;
  noTeams: string;
  noTeamsHint: string;
  toTeams: string;
  team: {
    title: string;
    lead: string;
    leader: (name: string) => string;
    noLeader: string;
    live: Record<'opening' | 'live' | 'lost', string>;
    on: string;
    next: string;
    absent: string;
    others: string;
    nobodyNow: string;
    nobodyPlanned: string;
    noMembers: string;
    presence: Record<BoardPerson['presence'], string>;
    breakUntil: (time: string) => string;
    onUntil: (time: string) => string;
    absentUntil: (moment: string) => string;
    gaps: string;
    because: Record<Open['because'], string>;
    takeBreak: string;
    minutes: (count: number) => string;
    onBreak: (time: string) => string;
    back: string;
  };
  shifts: {
    title: string;
    lead: string;
    week: string;
    ofWeek: (from: string, until: string) => string;
    before: string;
    now: string;
    after: string;
    name: string;
    nobody: string;
    until: (time: string) => string;
    absent: string;
    partly: string;
    insteadOf: (name: string) => string;
    emptyTeam: string;
    open: (name: string, when: string) => string;
    plan: string;
    planTitle: string;
    add: string;
    team: string;
    person: string;
    howOften: string;
    weekly: string;
    once: string;
    days: string;
    start: string;
    end: string;
    endHint: string;
    date: string;
    first: string;
    last: string;
    lastHint: string;
    wall: (zone: string) => string;
    line: (days: string, span: string) => string;
    lineOnce: (day: string, span: string) => string;
    inZone: (zone: string) => string;
    byRota: (line: string) => string;
    since: (day: string) => string;
    upTo: (day: string) => string;
    change: string;
    changeFrom: string;
    changeFromHint: string;
    endLine: string;
    endTitle: string;
    endLast: string;
    endLastHint: string;
    takeOut: string;
    planned: string;
    changed: string;
    ended: string;
  };
  absence: {
    note: string;
    noteThis: string;
    from: string;
    until: string;
    reason: string;
    reasonHint: string;
    reasons: Record<'sick' | 'leave' | 'other', string>;
    noted: string;
    none: string;
    list: string;
    endNow: string;
    takeBack: string;
    ended: string;
    said: (from: string, until: string) => string;
  };
  swap: {
    title: string;
    ask: string;
    askHint: string;
    to: string;
    send: string;
    asked: (name: string) => string;
    nobodyToAsk: string;
    ofMe: (name: string, when: string, team: string) => string;
    byMe: (name: string, when: string, team: string) => string;
    accept: string;
    decline: string;
    withdraw: string;
    accepted: string;
    declined: string;
    withdrawn: string;
    none: string;
  };
  calendar: {
    title: string;
    hint: string;
    since: (day: string) => string;
    make: string;
    renew: string;
    revoke: string;
    shown: string;
    renewHint: string;
    copy: string;
    copied: string;
    revoked: string;
  };
  teams: {
    title: string;
    lead: string;
    make: string;
    makeTitle: string;
    name: string;
    leader: string;
    leaderHint: string;
    noLeader: string;
    zone: string;
    zoneHint: string;
    members: string;
    noMembers: string;
    change: string;
    add: string;
    addSomebody: string;
    added: (name: string) => string;
    remove: (name: string) => string;
    removeAsk: (name: string) => string;
    removed: (name: string) => string;
    dissolve: string;
    dissolveAsk: (name: string) => string;
    dissolved: (name: string) => string;
    made: (name: string) => string;
  };
}

declare module '../../kit/ui/words.tsx' {
  interface Catalogue {
    shifts: ShiftWords;
  }
}
