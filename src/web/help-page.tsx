import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { DocumentScreen } from '../documents/screens.tsx';
import type { DocumentSlots } from '../documents/slots.ts';
import { useWords } from '../kit/ui/words.tsx';
import { helpQuery } from '../policy/queries.ts';

const route = getRouteApi('/help/rules');
const slots: DocumentSlots = { meta: () => <Meta /> };

/** `/help/rules`: how to write a rule, read like a document. */
export function HelpRoute() {
  const { data } = useSuspenseQuery(helpQuery(route.useRouteContext().fetch));
  const hash = useLocation({ select: (it) => it.hash });
  return <DocumentScreen page={data} hash={hash} slots={slots} />;
}

function Meta() {
  return useWords('web').rulesHelp.meta;
}
