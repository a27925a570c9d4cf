import { type Column, columnCells } from '../columns.ts';
import type { Detector, Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';
import { matchesAround, readAt } from './read-at.ts';
import { ALWAYS_SECURITY, PERHAPS_SECURITY, QUESTION_BEGINS } from './security-questions.ts';
import { inOrder } from './spans.ts';
import { goesOn, isPlaceholder } from './value-looks.ts';

/**
 * Answers to security questions (KB-450 P1): "my mother's maiden name is Reyes", "pangalan ng unang alaga: Bantay", "security answer:
 * …". What nobody is asked elsewhere counts by itself; a favourite colour only where security is spoken of.
 */
export const securityAnswerInContext: Detector = (text) =>
  inOrder([
    ...toQuestions(text),
    ...columnCells(text, ANSWERS).filter((it) => !goesOn(text.slice(it.start, it.end))),
    ...[...matchesAround(/answer|sagot|tubag|\bans\b/gi, ANSWER, text)].flatMap(({ word, start, end }) => {
      const named = word.length > 8;
      return named || ofSecurity(text, start, end) ? answerAfter(text, end, named) : [];
    }),
    ...[...everyMatch(ANSWERED, text)].flatMap(({ index, 0: it }) => valueAt(text, index + it.length)),
  ]);

function toQuestions(text: string): Span[] {
  return [...everyMatch(QUESTION_BEGINS, text)].flatMap(({ index }) => {
    const always = readAt(ALWAYS_SECURITY, text, index)?.[0];
    if (always) {
      const end = index + always.length;
      return [...answerBefore(text, index), ...answerAfter(text, end), ...nameAfter(text, end)];
    }
    const end = index + (readAt(PERHAPS_SECURITY, text, index)?.[0].length ?? 0);
    return end > index && ofSecurity(text, index, end) ? answerAfter(text, end) : [];
  });
}

/** Is security spoken of near a place? */
function ofSecurity(text: string, start: number, end: number): boolean {
  return SECURITY.test(text.slice(Math.max(0, start - 200), end + 120)) || afterQuestion(text, start);
}

/** Does a question that is asked for security stand right before a place? */
function afterQuestion(text: string, start: number): boolean {
  const from = Math.max(0, start - 100);
  const before = text.slice(from, start);
  return [...everyMatch(QUESTION_BEGINS, before)].some(
    ({ index }) => readAt(ALWAYS_SECURITY, before, index) ?? readAt(PERHAPS_SECURITY, before, index),
  );
}

/** `sure` says that the words name a security question, so that more of them may stand before the colon. */
function answerAfter(text: string, from: number, sure = false): Span[] {
  const join =
    readAt(JOIN, text, from) ?? (sure ? (readAt(FAR_JOIN, text, from) ?? readAt(NO_JOIN, text, from)) : null);
  return join ? valueAt(text, from + join[0].length) : [];
}

function valueAt(text: string, at: number): Span[] {
  const found = readAt(QUOTED, text, at) ?? readAt(WORDS, text, at);
  const inner = found?.[1]?.replace(NOT_OF_IT, '');
  if (!inner || isPlaceholder(inner) || goesOn(inner.split(/\s/)[0]!)) return [];
  const start = at + found![0].indexOf(inner);
  return [{ start, end: start + inner.length }];
}

/** "mother's maiden name Reyes": a name that merely follows. */
function nameAfter(text: string, from: number): Span[] {
  const name = readAt(/[ \t]{1,2}((?:(?:De|Dela|Del|San|Santa)[ \t])?\p{Lu}\p{Ll}{2,20})(?=[\s.,;)]|$)/uy, text, from);
  if (!name || goesOn(name[1]!)) return [];
  return [{ start: from + name[0].length - name[1]!.length, end: from + name[0].length }];
}

/** "Reyes is my mother's maiden name", "Bantay ang pangalan ng unang alaga ko". */
function answerBefore(text: string, start: number): Span[] {
  const from = Math.max(0, start - 80);
  const found = BEFORE.exec(text.slice(from, start));
  if (!found || goesOn(found[1]!.split(' ')[0]!)) return [];
  return [{ start: from + found.index, end: from + found.index + found[1]!.length }];
}

const ANSWERS: Column = {
  quick: /\b(?:answer|sagot|tubag)\b/gi,
  name: /^(?:(?:security|secret|recovery) )?(?:answer|sagot|tubag)$/i,
  beside: /^(?:(?:security|secret|recovery) (?:question|tanong|pangutana))$/i,
};
const SECURITY =
  /pang-?seguridad|pang-?security|security q\b|security (?:question|answer|check)|secret (?:question|answer)|recovery question|challenge question|(?:identity|account) (?:check|verification)|verify (?:my|your|the|his|her) (?:identity|account)|tanong sa seguridad|security na tanong|pangutana sa seguridad/i;
const ANSWER =
  /\b(?:(?:security|secret|recovery|challenge)[ _-]?(?:(?:question|q)s?[ _-]?)?(?:answers?|ans)|security_answer|(?:the )?answer to (?:(?:my|the|your|his|her|our) )?(?:security|secret|recovery) questions?|(?:sagot|tubag)(?: ko| nako| niya| nya)?(?: po)? sa (?:akong |aking |ang |iyong |kanyang |iyang )?(?:(?:security|secret|recovery) (?:na |nga )?(?:question|tanong|pangutana)|(?:tanong|pangutana)(?: kong| ko| nakong| nako| nyang| niyang)?(?: na| nga)?(?: (?:pang-?seguridad|pang-?security|sa seguridad|sa security|seguridad|security)))(?: ko| nako)?|answer|sagot|tubag|ans)(?![\p{L}\d_])/iu;

const JOIN =
  /(?:[ \t]{1,2}(?:\(?(?:security question|secret question|security|ko|nako|namo|niya|mo|nimo|po|noong|noon|bata|pa|ako|siya|for|of|ni|me|mama|mommy|nanay|mom|my|to|is set to|on file|sa|account|there|daw|kasi|used|i|set|put|gave|the|question|q|number|no|no\.|[1-5]|#[1-5])\)?)(?=[\s:=?]|$)){0,5}["'\])*`]{0,3}(?:[ \t]{0,3}[:=?→]{1,2}>?|[.?,]?[ \t]{1,3}(?=(?:A|Ans|Answer|Sagot|Tubag)[:=] )|[ \t]{1,3}(?:is|was)(?= (?:an?|the|named|called|si) )|[ \t]\/(?= (?:[Aa]ns|[Ss]agot|[Tt]ubag))|[ \t]{1,2}si(?=[ ]\p{Lu})|[ \t]{1,3}(?:[-–—]>?|is|was|ay|kay|are)(?=[\s:])|'s(?= [A-Z]))[ \t]{0,3}:?(?:[ \t]{0,3}(?:[-–—/](?= )|\r?\n|[Aa](?:ns(?:wer)?)?[:.]|[Ss]agot:|[Tt]ubag:|it's|it is|its|is|A:|po|si|kay|ay|an?|named|called|still|also|=|->|→)(?=[\s"'A-Z])){0,4}\s{0,3}/uy;
/** ", in case you need it:", " given by the caller was". */
const FAR_JOIN =
  /(?:,? [\p{L}'’]{1,14}){0,7}(?: ?[:=→]|(?<= (?:given|was|is|ay|kay|said)))[ \t]{1,3}(?=["'“‘`]?\p{L})/uy;
/** What merely follows: a name, or a word behind which the clause ends or goes on. */
const NO_JOIN =
  /[ \t]{1,2}(?=["'“‘`]\p{L}|(?!(?:Is|Was|To|For|Does|Not|Field|Page|Has|And|Or)\b)\p{Lu}\p{Ll}{2,20}(?![\p{L}-])|\p{Ll}{4,20}(?: (?:not (?:accepted|working|recogni[sz]ed)|is (?:not|wrong|refused|rejected)|po|sa|but)\b|[.,]?[ \t]*(?:\n|$)))(?!(?:matched|question|questions|verified|field|changed|correct|accepted|given|page|reset|policy|option|box|screen|form|wrong|mismatch|ok)\b)/uy;
/** "she answered the security question with Bantay". */
const ANSWERED =
  /\b(?:answered|answering|sinagot|gitubag|tinubag)(?: (?:niya|nya|ko|nako|siya|po))?(?: \p{L}{2,12}){0,2} (?:(?:security|secret|recovery|challenge) )?(?:questions?|tanong|pangutana)(?: (?:\d|one|two))? (?:with|ng|og|as|by saying|using) (?=\S)/giu;
const QUOTED = /["'“‘`]([^"'“”‘’`\n]{1,60})["'”’`]/y;
const WORDS =
  /((?:(?:Mr|Mrs|Ms|Dr|Gng|Bb|G)\.|[\p{L}\d][\p{L}\d'’&-]{0,30}|St\.|Sta\.|Sto\.|Ma\.|#\d{1,5})(?:[ \t](?:[\p{Lu}\d][\p{L}\d'’&-]{0,30}|St\.|Sta\.|Sto\.|de|dela|del|la|delos|ng|of|sa|the)(?![\p{L}\d])){0,5})/uy;
const NOT_OF_IT = /(?:[ \t](?:de|dela|del|la|ng|of|sa|the|[Pp]o|I|My|Please)){1,3}$/;
const BEFORE =
  /((?:\p{Lu}[\p{L}'’-]{1,30}[ \t]){0,2}\p{Lu}[\p{L}'’-]{1,30})["']?[ \t](?:po )?(?:is|was|ang|yung|iyong|as|mao ang|ang apelyido|ang pangalan)[ \t](?:(?:my|the|ang|our|akong|aking|his|her|name|of|(?:mother|mom|nanay)['’]s)[ \t]){0,4}$/u;
