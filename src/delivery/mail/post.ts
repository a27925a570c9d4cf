import { failpoint } from '../../kit/failpoint.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { seal } from '../../kit/sealed.ts';
import { Secret } from '../../kit/secret.ts';
import type { Queue } from '../queue.ts';
import type { Delivery, LetterJob, Post } from '../service.ts';
import { addressIn, domainOf, mailAddress } from './header-value.ts';
import { addLetter } from './letter-store.ts';
import { aboutLetter } from './send-letter.ts';

export interface PostParts extends Pick<Delivery, 'clock' | 'key'> {
  relay: string;
  from: string;
  queue: Queue<LetterJob>;
}

/** Writes letters into the outbox. The Message-ID is made here, once, so that whatever happens later goes under it. */
export function postOf({ clock, key, relay, from, queue }: PostParts): Post {
  const again: Post['again'] = (client, { id, recipient }) =>
    queue.enqueue(client, { letter: id }, { group: domainOf(recipient) });
  return {
    relay,
    from,
    again,
    send: async (client, { to, template, about, overAt }) => {
      const [id, recipient] = [uuidv7(), mailAddress(to)];
      await addLetter(client, {
        id,
        template: template.kind,
        recipient,
        about,
        overAt,
        fields: seal(new Secret(JSON.stringify(template)), key, aboutLetter(id)),
        messageId: `<${id}@${domainOf(addressIn(from))}>`,
        writtenAt: clock.now(),
      });
      await failpoint('letters:written');
      await again(client, { id, recipient });
      await failpoint('letters:queued');
    },
  };
}
