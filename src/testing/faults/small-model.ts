import type { Operation } from './history.ts';
import type { Command } from './ticket-traffic.ts';
import { KEY } from './ticket-traffic.ts';

/** A ticket as somebody reads it at the end. */
export interface ReadTicket {
  number: string;
  status: string;
  assignee: { id: string } | null;
  fields: { field: string; words: { text: string | null } | null }[];
}

/** What a model of a ticket says that it is. */
interface Model {
  status: string;
  scope: string | undefined;
}

/** What is done, in the order in which the log has it. */
interface Step {
  ticket: string;
  command: Command;
  seq: number;
}

/**
 * Does what was confirmed to a model of each ticket, one after the other in the order of its log, and says where a ticket is something
 * else in the end, and which action was done in a state that has no way to it. Only where every answer is known.
 */
export function modelFindings(
  commands: readonly Command[],
  operations: readonly Operation[],
  tickets: readonly ReadTicket[],
): string[] {
  const byKey = new Map(commands.map((it) => [it.key, it]));
  const steps = operations.flatMap((operation): Step[] => {
    const { answer, key } = operation;
    if (answer === 'unknown' || answer.status !== 200 || !answer.events?.length) return [];
    return [{ command: byKey.get(key)!, seq: answer.seq!, ticket: answer.number! }];
  });
  const byTicket = Map.groupBy(steps, (it) => it.ticket);
  return tickets.flatMap((read) => {
    const findings: string[] = [];
    const model: Model = { status: 'new', scope: undefined };
    for (const step of (byTicket.get(read.number) ?? []).toSorted((a, b) => a.seq - b.seq))
      findings.push(...apply(model, step));
    return [...findings, ...differences(model, read)];
  });
}

function apply(model: Model, { command, ticket }: Step): string[] {
  if (command.kind === 'edit') model.scope = command.key;
  if (command.kind === 'interaction') return said(model, command.body);
  if (command.kind !== 'action') return [];
  const { from, to } = WAYS[command.action]!;
  const isAllowed = from.includes(model.status);
  const was = model.status;
  model.status = to;
  return isAllowed ? [] : [`${command.action} ${command.key} was done on ${ticket}, which was ${was}.`];
}

/** What a client says reopens nothing here, and moves a ticket that waits for them. */
function said(model: Model, { direction }: { direction: string }): string[] {
  if (direction === 'in' && model.status === 'waiting on client') model.status = 'open';
  return [];
}

/** The ways of SOP-7010 that the commands of an ordinary day take. */
const WAYS: Readonly<Record<string, { from: readonly string[]; to: string }>> = {
  take: { from: ['new'], to: 'open' },
  'ask-the-client': { from: ['new', 'open', 'waiting on third party', 'escalated'], to: 'waiting on client' },
  continue: { from: ['waiting on client', 'waiting on third party'], to: 'open' },
  resolve: { from: ['new', 'open', 'waiting on client', 'escalated'], to: 'resolved' },
  reopen: { from: ['resolved', 'closed'], to: 'open' },
};

function differences(model: Model, read: ReadTicket): string[] {
  const scope = KEY.exec(read.fields.find((it) => it.field === 'Affected scope')?.words?.text ?? '')?.[0];
  return [
    ...(read.status === model.status ? [] : [`${read.number} is ${read.status}, and should be ${model.status}.`]),
    ...(scope === model.scope
      ? []
      : [`${read.number} has the scope of ${scope}, and should have that of ${model.scope}.`]),
    // What a program takes is nobody's.
    ...(read.assignee === null ? [] : [`${read.number} is assigned to ${read.assignee.id}, and nobody did that.`]),
  ];
}
