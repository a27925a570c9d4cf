const PERSON = [
  'she|he|i|we|who|siya|ako|wife|husband|mother|father|mom|dad|son|daughter|child|baby|sister|brother|uncle|aunt|cousin|friend|wife|employee|colleague|boss|manager|client|resident',
  String.raw`member|asawa|anak|nanay|tatay|kapatid|lola|lolo|mrs?\.?\s\p{L}+|ms\.?\s\p{L}+`,
].join('|');

/** Words that tie a condition behind them to somebody; global. */
export const TELLS = wordsOf('giu', [
  '(?:na-?)?diagnos(?:ed?|is|es|tiko)|d[ia]y?agnosis|dx|suffer(?:s|ed|ing)?|positive|positib[oe]|nag-?positi(?:ve|bo)|pati?ents?|patient|pasyente|pts?|pxs?|treat(?:ed|ment)|gamot|tambal',
  String.raw`may\ssakit|sick\s?leave|absent|nagka-?|medical\s(?:condition|history|certificate|leave|reason)|med\s?cert|history\sof|confined|admitted|hospitali[sz]ed|comorbidit(?:y|ies)|pmh|hx|h\/o|s\/p`,
  String.raw`na-?(?:ospital|confine|admit)|complications?|died\sof|namatay|symptoms\sof|living\swith|(?:her|his|my|their)(?=\s)`,
  String.raw`nasuri(?:ng|han)?|na-?detect|nakitaan|natuklasan|tinamaan|dinapuan|inatake|recover(?:s|ed|ing)\sfrom|down\swith|sick\swith|ill\swith|nagpapagaling|prescribed|niresetahan|reseta|operated|surgery\sfor|undergo(?:es|ing)?`,
  String.raw`impression|assessment|chief\scomplaint|complaint|c\/c|reklamo|karamdaman|kondisyon|balatian|findings?|(?:lab\s|test\s|swab\s|medical\s)results?|resulta|cause\sof\s(?:death|absence)|allerg(?:y|ies|ic\sto)|(?:leave\s)?reason(?:\sfor\s(?:the\s)?(?:leave|absence|visit|consult(?:ation)?|admission|request))?|sakit(?=\s?[:=])|sakit\s(?:ko|niya|nya|nako|na)|illness|conditions?|(?<=(?:^|[.;\n]\s?))history(?=\s?:)|dahilan|rason|hinungdan`,
  String.raw`(?:may|mayroong?|meron|meroong|naay|naa\s(?:siya|koy)|adunay|taglay)`,
  String.raw`(?:${PERSON})['’]?s?\s(?:already\s|also\s|now\s)?(?:has|have|had|is|was|am|may|got|survived)`,
  "(?:shes|hes|im|i['’]m|she['’]s|he['’]s)",
  String.raw`(?:${PERSON}|si\s\p{L}{2,20}(?:\s\p{L}{2,20})?)(?:\s(?:ko|po|niya|namin|natin|ay)){1,4}\s(?:may|ng)`,
]);

/** Words right before a condition that tie it to somebody who stands elsewhere in the sentence. */
export const LINKS =
  /(?<!\p{L})(?:\(|has|have|had|having|with|got|gets|due\sto|because\sof|dahil\s(?:sa|may)|tungod\s(?:sa|kay)|kay|ng|sa|ang|yung|for|of|on|is|was|ay|na|po|:|=|nga|and|or|,)\s?(?:\p{L}{2,14}\s){0,2}$/iu;

/** Somebody who may have a condition. */
export const SOMEBODY = wordsOf('iu', [
  PERSON,
  String.raw`pati?ents?|pasyente|pts?|pxs?|shes|hes|her|his|him|sya|niya|nya|ko|akong|aking|iyang|imong|mama|papa|misis|mister|apo|bata|worker|driver|student|staff|agent|teammate|coworker|kasama|nurse|teacher|guard|emplead[oa]|empleyado|caller|customer|ma['’]?am|sir|maam|leave|absent|chart|lab\sresults?|resulta|buntis|mabdos|confined|mrn|hrn`,
]);

/** The same behind the condition: "HIV positive", "TB patient", "hika po ang anak ko". */
export const OF_SOMEBODY_AFTER = new RegExp(
  [
    String.raw`^\s?[-(,]?\s?(?:[Pp]ositive|POSITIVE|positibo|patients?|employees?|staff|worker|survivor|medications?|meds|confirmed|na\spasyente|treatment\sof|sufferer|(?:po\s)?(?:siya|sya|niya|nya|ko|nako|ako|daw\s(?:siya|sya)|akong|iyang|among|atong)(?!\p{L})`,
    String.raw`(?:po\s|daw\s)?(?:ang|yung|ung|si|ako|siya|ni)\s?(?:pasyente|patient|\p{Lu}\p{L}+|nanay|tatay|anak|asawa|mister|misis|mama|papa|lola|lolo|kapatid|boss|amo|empleyado|staff|kasama|bata|akong|iyang|po)?)`,
  ].join('|'),
  'u',
);

/** Software and programmes are named after conditions too. */
export const PUBLIC_AFTER = new RegExp(
  [
    String.raw`^\s(?:awareness|module|seminar|webinar|dashboard|database|foundation|research|campaign|ward|center|centre|registry`,
    String.raw`vaccine|vaccination|vax|booster|leave\sform|form|field|option|dropdown|category|template|screen|tab|tracker|app|report|test(?:ing)?\s(?:kit|data)|policy|protocol|page)(?!\p{L})`,
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
