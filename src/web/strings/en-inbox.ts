import type { InboxWords } from '../../delivery/inbox-words.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const documents = (count: number) => `${count} ${count === 1 ? 'document' : 'documents'}`;

/** The words of the inbox, in English. */
export const inbox: InboxWords = {
  title: 'Inbox',
  lead: 'What concerns you and happened without you.',
  bell: (unread) => (unread > 0 ? `Inbox, ${unread} unread` : 'Inbox'),
  empty: 'Nothing waits for you',
  emptyHint:
    'Swaps, changes of your shifts, new editions, people whom you invited and mail that was given up are told here.',
  unread: 'Unread:',
  markAll: 'Mark all as seen',
  marked: 'All seen',
  newest: 'Back to the newest',
  older: 'Older',
  date: (date) => dateFormat.format(new Date(date)),
  lines: {
    'swap-asked': ({ by, date }, tell) => `${by} asks you to take their shift on ${tell.date(date)}`,
    'swap-accepted': ({ by, date }, tell) => `${by} takes your shift on ${tell.date(date)}`,
    'swap-declined': ({ by, date }, tell) => `${by} cannot take your shift on ${tell.date(date)}`,
    joined: ({ who }) => `${who}, whom you invited, has joined`,
    'rota-added': ({ by, team, from }, tell) => `${by} planned a shift for you in ${team} from ${tell.date(from)}`,
    'rota-changed': ({ by, team, from }, tell) => `${by} changed your shifts in ${team} from ${tell.date(from)}`,
    'rota-ended': ({ by, team, last }, tell) => `${by} ended your shifts in ${team} after ${tell.date(last)}`,
    'absence-noted': ({ by, from, until }, tell) =>
      `${by} noted that you are absent from ${tell.moment(from)} until ${tell.moment(until)}`,
    'absence-ended': ({ by, until }, tell) => `${by} ended your absence at ${tell.moment(until)}`,
    'letter-dead': () => 'A letter could not be delivered and was given up',
    edition: ({ number, documents: count, from }, tell) =>
      `Edition ${number} with ${documents(count)} changed holds from ${tell.moment(from)}`,
  },
};
