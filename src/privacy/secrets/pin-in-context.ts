import { type Column, columnCells } from '../columns.ts';
import type { Detector } from '../detector.ts';
import { type NumberInContext, numbersInContext, whatFor } from './number-in-context.ts';
import { inOrder } from './spans.ts';

/** PINs of 4 to 8 digits that the words around them give away (KB-450 P1): "ATM PIN: 4821", "ang MPIN ko ay 482913". */
export const pinInContext: Detector = (text) =>
  inOrder([
    ...numbersInContext(text, PIN),
    ...columnCells(text, PINS).filter((it) => /^\d{4,8}$/.test(text.slice(it.start, it.end))),
  ]);

const PINS: Column = {
  quick: /\b(?:pins?|pin ?codes?|mpin|puk)\b/gi,
  name: /^(?:\w{1,12} )?(?:m|atm )?(?:pin|puk)s?(?: ?(?:code|no\.?|number))?$/i,
  beside:
    /^(?:branch|sangay|employee|empleyado|name|pangalan|ngalan|user|username|login|id|store|terminal|cashier|staff|operator|device|sim|card|door|location|account|role)s?(?: (?:name|id|no\.?))?$/i,
};

const PIN: NumberInContext = {
  quick: /p[iu][nk]|code|kodigo|screen lock|combination|passkey/gi,
  noun: /(?<![\p{L}\d]|one[- ]time )(?:(?:m|t|e|u|atm|sim|pos|card|door|user|employee|staff|app|login|admin|manager|kiosk|gate)?[-_ ]?pin(?:s|[-_ ]?(?:codes?|numbers?|no\.?|#))?|puk[12]?(?: code)?|(?:unlock|lock screen|screen lock|screen) code|passkey|kodigo(?= (?:sa|ng) )|(?:safe|vault|lock|locker|kaha) combination|(?:door|gate|alarm|safe|vault|voicemail|keypad|lock|entry|panel|locker|building|elevator|lift|disarm|gym|cctv|pultahan|pinto) (?:access |entry )?code|code(?= (?:sa|ng|for|of|to) (?:the )?(?:pinto|pultahan|gate|door|alarm|safe|vault|kaha|keypad|locker|garahe|elevator)\b)|screen lock)(?![\p{L}\d])/iu,
  between:
    /(?:[ \t]{1,3}(?:\(?(?:for|of|to|the|my|his|her|our|their|sa|ng|ni|ko|mo|niya|nya|nako|akong|niyo|namin|nila|nimo|po|na|atm|card|debit|credit|bank|account|phone|gcash|maya|app|door|sim|new|old|bago|bagong|daw|kasi|still|now|current|currently|temporary|safe|voicemail|tablet|laptop|device|bpi|bdo|landbank|metrobank|unionbank|default|lang|ra|nga|gate|alarm|office|server|pultahan|pinto|kaha|pos|terminal|till|kaha de yero|garage|lock|keypad|cctv|biometrics|tablet|wallet|paymaya|sss|room|login|i|use|used|is|was|ay|kay|mao|gigamit|ginamit|ginagamit|nila|natin|nato|gihatag|binigay|sinabi|tinype|nilagay|typed|entered|given|gave|said|tried|changed|reset|set|to|from|it's|its|=)\)?)(?=[\s:=]|$)){0,9}(?:'s(?= )|\?{1,2}(?= )(?: (?:it's|its|it is|ito|eto|kay)(?= ))?)?["')*`]{0,3}[ \t]{0,3}(?:[:=]{1,2}|[-=~]{0,2}>|→|➡️?|[-–—](?= )|\||\p{Extended_Pictographic}️?|is:)?[ \t]{0,3}(?:\r?\n[ \t]{0,4}){0,2}["'“‘(*`[>]{0,3}/iuy,
  value: /(?<!\d)\d(?:[ -]?\d){3,7}(?![\d])/y,
  further: whatFor(),
  before:
    /["')*]{0,2}(?:,)?[ \t]{1,3}(?:(?:po|daw|kasi|na|pa|rin|din|gihapon|ra|lang|ba|ata|yata|nga) ){0,3}(?:is|was|ang|yung|'yung|ung|iyong|as|are|mao|maoy|kini|yun|iyon|akong|among|iyang|that's|thats|that is|for|na|=|-)[ \t]{1,3}(?:(?:my|the|our|his|her|your|a|akong|aking|iyang|imong|new|old|bagong|bag-o|default|current|correct|ang|gcash|maya|card|bank|sim|phone|door|debit|(?!ticket|order|error|reference|invoice|case)\p{L}[\p{L}\d-]{1,14})[ \t]{1,3}){0,4}$/iu,
  compound:
    /[ \t]{0,2}-?(?:entry|screen|pad|field|reset|length|polic|prompt|must|error|header|board|out|diagram|point|id\b|label)/iy,
};
