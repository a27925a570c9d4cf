import type { EventType } from '../event-catalogue.ts';
import { escalationReducers } from './escalations.ts';
import { filingReducers } from './filing.ts';
import type { ReducersOf } from './reducer.ts';
import { talkReducers } from './talk.ts';
import { workReducers } from './work.ts';

/** One for every type of event. */
export const reducers: ReducersOf<EventType> = {
  'ticket.opened': () => ({}),
  ...filingReducers,
  ...talkReducers,
  ...workReducers,
  ...escalationReducers,
};
