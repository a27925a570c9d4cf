import { wordSet } from './read-at.ts';

// Words with which a sentence goes on after "the password is", "ang password ay" or "ang password kay", so that they are no
// value. "my password is sunshine" gives one away, "my password is wrong" does not. They count in any case of letters, and only
// where the value is this word alone: `Wrong2024` is a value.

/** What is said of a password, a PIN or a code in English. */
const ENGLISH = `
  a about above accepted across acting active actually added after again all allowed almost already also alphanumeric always am an
  and another any anymore anything anyone apparently are as asked asking at available away awful back bad badly based basically
  because been before being below besides better between beyond blank both broken but by bypassed cached can cannot cant can't
  case case-sensitive certainly changeable changed changing clear clearly common completely complex compromised confidential
  confused confusing constantly copied correct correctly could coming dated dead definitely deleted denied different difficult
  disabled displayed do does doesn't doesnt doing don't dont down due during each easy either empty encrypted english entered
  entirely essential even ever everyone everything everywhere exactly expected expired expires expiring exposed fails failed failing
  false fine first following for forgotten forwarded fresh from frozen full further generated generic getting given gone good
  gotten grayed great greyed had half hard has hasn't hashed have having hence here hereby hereunder hers hidden his how
  however i i'm i've if ignored impossible in inactive inaccessible included including incorrect incorrectly indeed ineffective
  insecure inside insufficient intact invalid invisible is isn't isnt issued it it's its itself just kept known last later leaked
  least left less like likely literally live locked long longer lost made mandatory many maybe me meant might mine minimum
  mismatched missing more most much must my myself near necessary need needed needs neither never new no nobody none nonexistent
  nope nor normal not nothing now null obsolete obvious obviously of off ok okay old on once one ones online only open optional
  or other our ours out outdated over overdue people perfect perfectly perhaps personal please possible possibly posted pending
  preset presumably probably problem prompted protected public really recently recognized recognised redacted refused regularly
  rejected relevant removed requested required reset resetting restricted revealed right risky safe same saved secure secured seen
  sensitive sent separate set several shared short should shown similar simple simply since so some somebody somehow someone
  something sometimes somewhere soon still stored stolen strange strictly strong stronger stuck such supposed sure synced
  synchronized synchronised taken temporarily temporary than that that's the their theirs them then there they this those though
  through thus till to today together tomorrow tonight too true typed unable unaccepted unaffected unavailable unchanged unclear
  under unexpected unfortunately unique unknown unlocked unnecessary unreadable unrecognized unrelated unsafe unset until unusable
  unusual unverified up updated upon us used useless using usually valid validated verified very via violated visible vital vulnerable
  was wasn't way we weak weaker welcome went were what whatever when where wherever whether which while who why will with within
  without won't wont working works worth would wrong yes yesterday yet you you're your yours yourself accidentally automatically
  autofilled certain consistent cool entire equal equals exact fake funny guessable handwritten hardcoded hi hello hey important
  inherited irrelevant legit linked managed matching mixed necessarily non-existent numeric outta overwritten plain plaintext printed
  readable ready real regarding remembered rotated scrambled self-explanatory slightly sorry spelled stale standard stated strange
  supported synchronised tied totally tricky truncated twice typo unsaved unsupported unsynced urgent urgently valid-looking weird
  written quite rather repeatedly suddenly supplied user-defined wholly thanks thank regards best sincerely cheers
  default defaults factory something none unknown stronger simpler easier longer random complex expire comply meet match caps user's found older newer held send tell ask use try call click go open choose type take give contact keep write fill scan wait visit reply switch move put turn uses sends asks doubtful due-for-change expiring-soon greyed-out hereafter irretrievable on-hold one-time out-of-date read-only ridiculous
`;

/** The same in Tagalog, with what English people mix in. */
const TAGALOG = `
  ako akin aking alam alin ang anu ano apat at atin ating ay ayaw ayos ayusin ba baka bago bagong bakit bale bawal binago binigay
  blangko burado buo bukas dahil dalawa dati dating daw dapat dati-rati di dito diyan doon expire exp galing gamit ganito ganoon ganun
  gumagana gumana hanggang hangga hindi hinde hinihingi hiningi huwag ibang iba ibibigay ikaw inyo ipinadala isa isang isinulat
  itinago ito itong iyan iyon iyong ka kahapon kahit kailan kailangan kami kanila kanina kanya kanyang kapag karaniwan kasi kaya kay
  kayo ko kong kulang kumpleto kung laging lahat lang likod lumang luma lumabas maaari mabilis madali mahaba mahina maikli mahirap
  mali maling malakas mali-mali mamaya may mayroon meron mga mismo mo muna na naalala nabago nabasa nabura nag naka nakalimot
  nakalimutan nakalock nakita nakuha nalimutan naman namin napalitan napaso nasa nasira natin natanggap nawala nawawala ng nga ngayon
  ni nila nito nya niya niyo nung nyo o opo pa paano pag pala palagi para parang pareho parehas pasensya pati po problema puwede pwede
  rin raw sa saan salamat sana sarado sila sino sira siya sobrang sya tama tamang tapos tayo tinatanggap tinanggap ulit
  wala walang wag yan yon yun yung basta pang hayan eto heto ayun ewan dun dyan puro ho sir ma'am mam maam boss
`;

/** The same in Bisaya. */
const BISAYA = `
  ako ani ang ambot ari asa atong aw ayaw ba bag-o bag-ong balik basin bisan buhi busa dayon dapat daan daang di dili dinhi
  diri dugay duna gahapon gamay gani gawas ganina gihapon gikan gikinahanglan giunsa gyud gyod ikaw ila ilang imo imong inyo ingon
  ka kada kaayo kaniadto kanunay karon kay kini kinahanglan klaro kol kulang lagi lahi lain lang lapas lisod mali man mao maong
  mas mo mo-work mobalik mogana mugana muwork mu-work motrabaho mubo mura murag naa naay nagamit nako nakog namo namong nato
  naunsa nawagtang niini nimo nimong niya niyang nya og pa palihog para pareho pasabot pod pud pwede ra sa sab sad sama sakto
  sayop sayon sige si siya taas tanan tarong tinuod ug ubay uban unsa unsaon unya usab usa wa wala walay wala'y wala-y
`;

/** What stands where a value would stand and is none: words of forms, of programs and of those who left it out. */
const FIELDS = `
  n/a na n.a none nil null undefined empty blank hidden masked removed redacted omitted string str text varchar char bool boolean int
  integer bytes any unknown true false yes no required optional mandatory tbd todo tba password passwords passwd username user
  email e-mail login submit sign signin show hide forgot forget forgotten remember register confirm cancel continue next
  save edit change update reset request policy requirements minimum min max maximum length regards cheers issue issues
  problem error errors field label input button page link here see attached below above same ditto security account help support
  placeholder confidential private secret-manager vault keeper unchanged verify verification otp pin mfa 2fa sso
  option flag argument parameter switch variable name code number note notes subject date time ticket urgent fyi ty tnx thx
`;

/** Every word with which a sentence goes on, in small letters. */
export const SENTENCE_WORDS = wordSet(ENGLISH, TAGALOG, BISAYA, FIELDS);

/** Of these, verbs and denials after which no value comes any more: "the password for the portal expired: see …". */
export const ENDING_WORDS = wordSet(`
  not cannot cant can't doesn't doesnt don't dont didn't didnt isn't isnt won't wont never no fails failed failing expired expires
  reset resetting rejected refused error errors invalid incorrect wrong locked must should forgot forgotten lost
  keeps keep stopped hindi di dili wala walang mali sayop nakalimutan nalimutan nakalimot nalimot ayaw
`);
