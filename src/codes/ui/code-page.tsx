import type { ReactNode } from 'react';
import { RichText } from '../../documents/rich-text.tsx';
import { Clause } from '../../kit/ui/clause.tsx';
import { PageTitle } from '../../kit/ui/page-title.tsx';
import { Severity } from '../../kit/ui/severity.tsx';
import { useWords } from '../../kit/ui/words.tsx';
import type { KnownCode } from '../contract.ts';
import type { GoTo } from '../go-to.ts';
import { useCodeKeys } from './back-to-list.ts';
import classes from './code-page.module.css';

/** One code: what it means, what to do about it in which order, and what sends it on. */
export function CodePage({ code, goTo }: { code: KnownCode; goTo: GoTo }) {
  const words = useWords('codes');
  const list = useCodeKeys(code.code, goTo, code.previous, code.next);
  const { document, family } = code;
  return (
    <article className={classes.page}>
      <PageTitle
        meta={
          <>
            <a href={list} suppressHydrationWarning>
              {words.title}
            </a>
            , <a href={`/documents/${document}#${family.anchor}`}>{family.title}</a>
          </>
        }
      >
        {code.code} {code.name}
      </PageTitle>
      <dl className={classes.facts}>
        <Fact label={words.severity}>
          <Severity severity={code.severity} />
        </Fact>
        <Fact label={words.category}>{code.category}</Fact>
        <Fact label={words.description} hint={words.descriptionHint}>
          <RichText tree={code.description} />
        </Fact>
        <Fact label={words.sees}>
          <RichText tree={code.sees} />
        </Fact>
        <Fact label={words.actions} hint={words.actionsHint}>
          <ol className={classes.actions}>
            {code.actions.map((it, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is what they are
              <li key={index}>
                <RichText tree={it} />
              </li>
            ))}
          </ol>
        </Fact>
        {code.escalate && (
          <Fact label={words.escalate} hint={words.escalateHint}>
            <RichText tree={code.escalate} />{' '}
            <a className={classes.case} href={caseAddress(code)}>
              {words.case}
            </a>
          </Fact>
        )}
        {code.detect && (
          <Fact label={words.detect} hint={words.detectHint}>
            {code.detect.meaning ?? code.detect.name}
          </Fact>
        )}
        <Fact label={words.inDocument}>
          <Clause cite={`${document} ${code.code}`} />
        </Fact>
      </dl>
      <nav className={classes.steps}>
        {code.previous && <a href={`/codes/${code.previous}`}>{`← ${code.previous}`}</a>}
        {code.next && <a href={`/codes/${code.next}`}>{`${code.next} →`}</a>}
      </nav>
    </article>
  );
}

function Fact({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>
        {label}
        {hint && <span className={classes.hint}>{hint}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The case form with what the code says filled in. */
function caseAddress({ code, severity, category }: KnownCode): string {
  const facts = new URLSearchParams({ Category: category, Severity: severity, 'Error code': code });
  return `/documents/KB-155?${facts}#criteria`;
}
