import { englishSaidAs } from './english.ts';
import { bisayaSaidAs, tagalogSaidAs } from './filipino.ts';

/**
 * The words of people and the words of the documents: what says nothing, what is the same thing under several names, and
 * what people say where the documents say otherwise. All are everyday words, none a whole question. English, Tagalog and
 * Bisaya as they are mixed on shift. Lower case; a phrase's words are divided by one space.
 */
export const saidAs = new Map(Object.entries({ ...bisayaSaidAs, ...tagalogSaidAs, ...englishSaidAs }));

/** Words that say nothing about what is looked for. */
export const stopWords = new Set(
  [
    'a about after again all am an and any are as at be because been before being but by came can come could did do does doing for from get gets',
    'getting got had has have having he her here him his how i if in into is it its just like make me might more most my need needs now of on',
    'or our out over own please pls plz s shall she should so some still such t than that the their them then there these they this',
    'those to too u up us w was we went were what whats when where which while who whom whose why will with would yet you your',
    'mine im ive id dont doesnt didnt isnt wasnt arent hi hello hey ok okay thanks asap thing things really also very want wants',
    // Tagalog
    'ang ng sa na mga ko mo ba po opo ho yung iyong ung yun iyon ako ikaw ka siya sya kami tayo kayo sila nila namin natin ninyo niyo nyo niya nya',
    'ni nina si sina kay kina para pa pag kapag kung kong pero at o ay ito eto to nito dito diyan dyan doon ngayon lang naman nga daw raw din rin eh kasi dahil',
    'ano anong anu paano pano papaano bakit alin aling saan san may mayroon meron parang yata muna pala talaga sana ganito ganyan gusto kailangan dapat pwede puwede',
    'maging nang tapos habang kahit pagkatapos matapos pagka mangyayari nangyari nangyayari kanyang sakin akin atin amin iyo sayo kanya kanila e is mag nag mga ng ung kanyang aking aming ating inyong',
    // Bisaya
    'og ug nga kang sila siya kita kamo mi mo ta nimo nako namo nato ninyo nila niya akong imong iyang among atong inyong ilang unsa unsay unsaon giunsa ngano asa diin kinsa kanus',
    'kani kini kana kadto diri dinha didto naa naay aduna man gyud jud gud ra lang pud sad usab kaayo karon human pwede mahimo kinahanglan kay aron ba diay gihapon pagkahuman',
  ]
    .join(' ')
    .split(' '),
);

/** Beginnings that Tagalog and Bisaya put before a borrowed word: `mag-login`, `maka-access`, `gi-reset`. */
export const affixes = new Set(
  'i ma mag nag na naka maka nakaka makaka pag nang mang mai nai ipa pa nakapag makapag magpa nagpa pinag ka gi ni mi mu mo ga nga gipa nagka makig mapa napa ipag um in'.split(
    ' ',
  ),
);

/** The same thing under several names; the first stands for all, in documents and in questions. */
export const sameWords: string[][] = [
  [
    'signin',
    'sign in',
    'signing in',
    'signed in',
    'signs in',
    'sign ins',
    'login',
    'logins',
    'log in',
    'logging in',
    'logged in',
    'logs in',
    'logon',
    'log on',
    'logged on',
  ],
  ['signout', 'sign out', 'signed out', 'log out', 'logged out', 'logout', 'logs out', 'signs out'],
  ['mail', 'mails', 'email', 'emails', 'e mail', 'e mails', 'emailed'],
  ['sla', 'slas', 'service level agreement', 'service level'],
  [
    'eir',
    'eirs',
    'escalated incident review',
    'escalated incident reviews',
    'incident review',
    'incident reviews',
    'incident report',
    'postmortem',
    'post mortem',
  ],
  ['qa', 'quality assurance'],
  [
    'everyone',
    'everybody',
    'all users',
    'all user',
    'whole company',
    'entire company',
    'whole office',
    'all staff',
    'buong company',
    'buong office',
    'buong kompanya',
    'lahat',
    'tanan',
  ],
  ['1', 'one', 'single', 'isang', 'isa', 'usa'],
  ['2', 'two', 'dalawa', 'dalawang', 'duha'],
  ['3', 'three', 'tatlo', 'tatlong', 'tulo'],
  ['4', 'four', 'apat', 'upat'],
  ['5', 'five', 'lima', 'limang'],
  ['6', 'six', 'anim', 'unom'],
  ['7', 'seven', 'pito'],
  ['8', 'eight', 'walo'],
  ['9', 'nine', 'siyam'],
  ['10', 'ten', 'sampu', 'napulo'],
  ['erase', 'erased', 'erasure', 'erasing', 'delete', 'deleted', 'deletes', 'deleting', 'deletion'],
  ['auto', 'automatic', 'automatically', 'automated'],
  ['nearly', 'almost'],
  ['blocklist', 'block list', 'block lists', 'blacklist', 'blacklisted', 'blacklists', 'blocklisted'],
  ['see', 'sees', 'seen', 'view', 'viewed', 'viewing', 'read', 'reads', 'reading'],
  [
    '2fa',
    'mfa',
    'two factor',
    'two step',
    '2 step',
    '2 factor',
    'multi factor',
    'second factor',
    'second sign in factor',
    'second sign in step',
    'authenticator',
    'one time code',
    'otp',
  ],
  ['ssl', 'tls', 'https'],
  ['db', 'database', 'databases'],
  ['error', 'errors', 'err', 'eror', 'errror'],
  ['min', 'mins', 'minute', 'minutes'],
  ['hour', 'hours', 'hr', 'hrs', 'h'],
  ['callback', 'call back', 'calls back', 'called back', 'calling back'],
  ['setup', 'set up', 'setting up', 'set ups', 'setups', 'sets up'],
  ['backup', 'backups', 'back up', 'back ups', 'backed up', 'bakcup'],
  ['dpa', 'data privacy act', 'ra 10173'],
  ['pcidss', 'pci dss', 'pci'],
  ['unauthorised', 'unauthorized', 'unauthorisd'],
  ['timeout', 'timeouts', 'time out', 'times out', 'timed out', 'timing out'],
  ['creditcard', 'credit card', 'credit cards', 'card number', 'card numbers', 'debit card', 'cc number', 'pan'],
  ['followup', 'follow up', 'follows up', 'followed up', 'following up'],
  ['handover', 'hand over', 'hands over', 'handed over', 'turnover', 'turn over', 'endorse', 'endorsement', 'endorsed'],
  ['lockout', 'locked out', 'lock out'],
  ['weekend', 'weekends', 'saturday', 'sunday', 'sat', 'sun'],
  ['webhook', 'webhooks', 'web hook'],
  ['screenshot', 'screen shot', 'screenshots', 'screen shots'],
];

/** Words that say a little: they decide between places that answer alike, and are never what is looked for. */
export const faintWords = new Set(
  (
    'cannot cant not unable wont fails first new how_long how_often how_many when long number way count counts hindi di wala walang dili wa ayaw kailan kelan gaano katagal matagal ilan ilang pila client user customer ' +
    'kliyente ticket time still again already new bago bagong every need first good example instead without after somebody someone person short done do put must many know last just instead gone go maikli maikling 1 one isang isa say says said saying tell told'
  )
    .split(' ')
    .map((it) => it.replaceAll('_', ' ')),
);

/** Words by which people say that something does not work. */
export const complaints = new Set(
  'cannot cant unable wont fails failed error down slow broken hindi di dili ayaw sira nasira guba mabagal bagal hinay not'.split(
    ' ',
  ),
);

/** Small words that Tagalog and Bisaya put between the parts of a phrase. */
export const clitics = new Set(
  'ako ko ka mo siya sya niya nya kami namin pa na ba po ho raw daw rin din lang yung ang mi nako gyud jud pud gihapon'.split(
    ' ',
  ),
);
