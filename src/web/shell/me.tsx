import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { send } from '../../kit/ui/send.ts';
import { useWords } from '../../kit/ui/words.tsx';
import { peopleQueries } from '../../people/queries.ts';
import { forgetRecent } from '../palette/recent.ts';
import classes from './me.module.css';

/** Whoever is signed in, and the way out. */
export function Me() {
  const { fetch } = useRouter().options.context;
  const words = useWords('people');
  const { data } = useQuery(peopleQueries(fetch).me());
  if (!data) return null;
  const signOut = async () => {
    await send(fetch, 'POST', '/sign-out').catch(() => undefined);
    forgetRecent();
    location.assign('/sign-in');
  };
  return (
    <div className={classes.me}>
      <a href="/account" className={classes.name} title={`${words.me} ${data.name}`}>
        {data.name}
      </a>
      <button type="button" className={classes.out} data-needs-script onClick={signOut}>
        {words.signOut}
      </button>
    </div>
  );
}
