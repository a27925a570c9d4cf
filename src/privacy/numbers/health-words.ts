const PERSON = [
  'she|he|i|we|who|siya|ako|wife|husband|mother|father|mom|dad|son|daughter|child|baby|employee|colleague|boss|manager|client|resident',
  String.raw`member|asawa|anak|nanay|tatay|kapatid|lola|lolo|mrs?\.?\s\p{L}+|ms\.?\s\p{L}+`,
].join('|');

/** Words that tie a condition behind them to somebody; global. */
export const TELLS = wordsOf('giu', [
  '(?:na-?)?diagnos(?:ed?|is|es)|dx|suffer(?:s|ed|ing)?|positive|nag-?positive|patients?|pasyente|treat(?:ed|ment)|gamot',
  String.raw`may\ssakit|sick\s?leave|absent|nagka-?|medical\s(?:condition|history)|history\sof|confined|admitted|hospitalized`,
  String.raw`na-?(?:ospital|confine)|complication|died\sof|namatay|symptoms\sof|living\swith|(?:her|his|my|their)(?=\s)`,
  String.raw`(?:${PERSON})['’]?s?\s(?:already\s|also\s|now\s)?(?:has|have|had|is|was|am|may|got|survived)`,
  String.raw`(?:${PERSON}|si\s\p{L}{2,20}(?:\s\p{L}{2,20})?)(?:\s(?:ko|po|niya|namin|natin|ay)){1,4}\s(?:may|ng)`,
]);

/** The same behind the condition: "HIV positive", "TB patient", "hika po ang anak ko". */
export const OF_SOMEBODY_AFTER = new RegExp(
  [
    String.raw`^\s?[-(,]?\s?(?:positive|patients?|survivor|medication|confirmed|na\spasyente|treatment\sof`,
    String.raw`(?:po\s)?(?:ang|yung|si|ako|siya|ni)\s?(?:pasyente|\p{Lu}\p{L}+|nanay|tatay|anak|asawa|mister|misis|empleyado|po)?)`,
  ].join('|'),
  'u',
);

/** Software and programmes are named after conditions too. */
export const PUBLIC_AFTER = new RegExp(
  [
    String.raw`^\s(?:awareness|module|seminar|webinar|dashboard|database|foundation|research|campaign|ward|center|centre|registry`,
    String.raw`vaccine|vaccination|leave|form|tracker|app|report|test(?:ing)?\s(?:kit|data)|policy|protocol|page)`,
  ].join('|'),
  'iu',
);

/** What is diagnosed and is nobody, and what says that somebody does not have it. */
export const MACHINE = wordsOf('iu', [
  'servers?|pcs?|laptops?|computers?|printers?|routers?|networks?|switch|drives?|disks?|databases?|systems?|portal|software|app|application',
  'module|records?|website|page|field|dropdown|report|form|folder|files?|not|wala|hindi|negative|no',
]);

function wordsOf(flags: string, words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words.join('|')})(?!\p{L})`, flags);
}
