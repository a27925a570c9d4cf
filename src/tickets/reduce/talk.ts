import type { TicketEvent } from '../event.ts';
import type { TicketState } from '../state.ts';
import { markOf, type ReducersOf } from './reducer.ts';

/** What was said, to whom, and what is still to be answered. */
export const talkReducers: ReducersOf<
  | 'interaction.recorded'
  | 'interaction.bounced'
  | 'reply.waived'
  | 'promise.made'
  | 'attachment.added'
  | 'privacy.found'
  | 'privacy.unmasked'
> = {
  'interaction.recorded': (state, event) => {
    if (event.data.automatic) return {};
    if (isFromClient(event)) return heardClient(state, event);
    return reachedClient(event) ? { unanswered: [], wasAsked: true, told: markOf(event) } : {};
  },
  // Whoever was never reached was not asked.
  'interaction.bounced': (_, { data: { hard } }) => (hard ? { wasAsked: false, told: null } : {}),
  'reply.waived': ({ unanswered }, { data: { of } }) => ({
    unanswered: of ? unanswered.filter((it) => it !== of) : [],
  }),
  'promise.made': ({ promises }, { id, data: { until } }) => ({ promises: [...promises, { event: id, until }] }),
  'attachment.added': (state, { id, data, texts }) => ({
    attachments: [...state.attachments, { ...data, event: id, name: texts.name ?? null }],
    dataTouched: state.dataTouched || data.from === 'client',
  }),
  'privacy.found': (state, { data: { treatment } }) => ({
    secretRemoved: state.secretRemoved || treatment === 'redact',
  }),
  'privacy.unmasked': () => ({ dataTouched: true }),
};

type Interaction = TicketEvent<'interaction.recorded'>;

const isFromClient = ({ data }: Interaction) => data.direction === 'in' && data.from === 'client';

/** A message to the client, or a call that somebody answered, tells them; a call into the void does not. */
const reachedClient = ({ data }: Interaction) => data.direction === 'out' && data.reached !== false;

function heardClient(state: TicketState, { id, data }: Interaction): Partial<TicketState> {
  // Who speaks with them on the phone has answered them.
  const unanswered = data.channel === 'call' && data.reached ? [] : [...state.unanswered, id];
  return { clientReachedUs: true, wasAsked: false, unanswered };
}
