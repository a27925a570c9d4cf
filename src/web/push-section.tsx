import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { pushQueries } from '../delivery/push-queries.ts';
import { PushPart } from '../delivery/ui/push/push-part.tsx';
import { Section } from '../kit/ui/section.tsx';
import { useWords } from '../kit/ui/words.tsx';
import { browserOf } from '../people/ui/account/browser-of.ts';

/** Part of `/account`: on which devices one is notified. */
export function PushSection() {
  const { fetch } = useRouter().options.context;
  const client = useQueryClient();
  const query = pushQueries(fetch).devices();
  const { data } = useSuspenseQuery(query);
  const { title, lead } = useWords('push');
  const { browser } = useWords('account').sessions;
  const { unreachable } = useWords('people');
  const browserName = (userAgent: string) => {
    const known = browserOf(userAgent);
    return known && browser(known.name, known.system);
  };
  const onChange = () => void client.invalidateQueries({ queryKey: query.queryKey });
  return (
    <Section title={title} lead={lead}>
      <PushPart push={data} {...{ browserName, unreachable, fetch, onChange }} />
    </Section>
  );
}
