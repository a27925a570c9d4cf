import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Marked } from '../kit/ui/marked.tsx';
import { PageTitle } from '../kit/ui/page-title.tsx';
import { Empty } from '../kit/ui/states.tsx';
import { useWords } from '../kit/ui/words.tsx';
import { helpFor } from './search/help-for.ts';
import { placeOf } from './search/hit-place.ts';
import { searchQuery } from './search/search-query.ts';
import classes from './search-page.module.css';

const route = getRouteApi('/search');

/** `/search?q=…`: what the server finds, as a page of its own. It works without a script. */
export function SearchRoute() {
  const { search: words, rulesHelp } = useWords('web');
  const { fetch } = route.useRouteContext();
  const { asked } = route.useLoaderData();
  const { data } = useSuspenseQuery(searchQuery(fetch, asked));
  const help = helpFor(asked, rulesHelp.places);
  return (
    <div className={classes.page}>
      <PageTitle>{words.title}</PageTitle>
      <search>
        <form action="/search" className={classes.form}>
          <input
            key={asked}
            type="search"
            name="q"
            defaultValue={asked}
            placeholder={words.hint}
            aria-label={words.title}
            className={classes.field}
          />
          <button type="submit" className={classes.button}>
            {words.button}
          </button>
        </form>
      </search>
      {asked.trim() && data.hits.length + help.length === 0 && (
        <Empty title={words.nothing(asked)}>{words.nothingHint}</Empty>
      )}
      <ol className={classes.hits}>
        {help.map(({ hash, label }) => (
          <li key={hash}>
            <a href={`/help/rules${hash}`} className={classes.link}>
              {label}
            </a>
          </li>
        ))}
        {data.hits.map((hit) => {
          const place = placeOf(hit);
          return (
            <li key={place.href}>
              <a href={place.href} className={classes.link}>
                <span className={classes.cite}>{place.cite}</span> <Marked text={place.title} marks={place.marks} />
              </a>
              <span className={classes.where}>{place.where}</span>
              <p>
                <Marked text={hit.sentence} marks={hit.highlights} />
              </p>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
