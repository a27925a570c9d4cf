import { RichText } from '../../documents/rich-text.tsx';
import { Clause } from '../../kit/ui/clause.tsx';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { UnknownCode } from '../contract.ts';
import type { GoTo } from '../go-to.ts';
import { useCodeKeys } from './back-to-list.ts';
import classes from './code-page.module.css';
import { CodeRow } from './code-row.tsx';

/** A code that the catalogue does not have: what it may have been, what to do now, and its family. */
export function UnknownCodePage({ code, goTo }: { code: UnknownCode; goTo: GoTo }) {
  const words = useWords('codes');
  const list = useCodeKeys(code.code, goTo);
  const { family, security, now } = code;
  return (
    <article className={classes.page}>
      <PageTitle
        meta={
          <a href={list} suppressHydrationWarning>
            {words.title}
          </a>
        }
        lead={words.unknownLead(code.document)}
      >
        {words.unknownTitle(code.code)}
      </PageTitle>
      {security && (
        <div className={classes.alarm} role="note">
          <h2>{words.securityTitle}</h2>
          <p>
            {security.text} <Clause cite={security.cite} />
          </p>
        </div>
      )}
      <section className={classes.part}>
        <h2>{words.nearest}</h2>
        <ul className={classes.rows}>
          {code.nearest.map((it) => (
            <CodeRow key={it.code} code={it} />
          ))}
        </ul>
      </section>
      {now && (
        <section className={classes.part}>
          <h2>{words.now}</h2>
          <div className={classes.now}>
            <RichText tree={now} />
          </div>
        </section>
      )}
      {family ? (
        <section className={classes.part}>
          <h2>{family.title}</h2>
          {family.ask && (
            <p className={classes.ask}>
              {words.askFirst} {family.ask}.
            </p>
          )}
          <ul className={classes.rows}>
            {family.codes
              .filter((it) => !code.nearest.some((near) => near.code === it.code))
              .map((it) => (
                <CodeRow key={it.code} code={it} />
              ))}
          </ul>
        </section>
      ) : (
        <p className={classes.ask}>{words.noFamily}</p>
      )}
    </article>
  );
}
