import type { Detector } from '../detector.ts';
import { type NumberInContext, numbersInContext } from './number-in-context.ts';
import { inOrder } from './spans.ts';

/** PINs of 4 to 8 digits that the words around them give away (KB-450 P1): "ATM PIN: 4821", "ang MPIN ko ay 482913". */
export const pinInContext: Detector = (text) => inOrder(numbersInContext(text, PIN));

const PIN: NumberInContext = {
  quick: /pin|code|screen lock/gi,
  noun: /(?<![\p{L}\d]|one[- ]time )(?:(?:m|t|e|atm|sim)?[-_ ]?pin(?:s|[-_ ]?(?:codes?|numbers?|no\.?|#))?|unlock code|(?:door|gate|alarm|safe|vault|voicemail|keypad|lock) (?:access )?code|screen lock)(?![\p{L}\d])/iu,
  between:
    /(?:[ \t]{1,3}(?:\(?(?:for|of|to|the|my|his|her|our|their|sa|ng|ni|ko|mo|niya|nya|nako|akong|niyo|namin|nila|nimo|po|na|atm|card|debit|credit|bank|account|phone|gcash|maya|app|door|sim|new|old|bago|bagong|daw|kasi|still|now|current|currently|temporary|safe|voicemail|tablet|laptop|device|bpi|bdo|landbank|metrobank|unionbank|default|lang|ra|nga|gate|alarm|office|server|room|login|i|use|used|is|was|ay|kay|changed|reset|set|to|from|it's|its|=)\)?)(?=[\s:=]|$)){0,9}["')*`]{0,3}[ \t]{0,3}(?:[:=]{1,2}|[-=~]{0,2}>|→|➡️?|[-–—](?= )|\||\p{Extended_Pictographic}️?|is:)?[ \t]{0,3}(?:\r?\n[ \t]{0,4}){0,2}["'“‘(*`[>]{0,3}/iuy,
  value: /(?<!\d)\d(?:[ -]?\d){3,7}(?![\d])/y,
  before:
    /["')*]{0,2}(?:,)?[ \t]{1,3}(?:po |daw |kasi )?(?:is|was|ang|yung|'yung|ung|iyong|as|are|mao|maoy|=|-)[ \t]{1,3}(?:(?:my|the|our|his|her|your|a|akong|aking|iyang|imong|new|old|bagong|atm|ang|gcash|maya|card|bank|sim|phone|door|debit)[ \t]{1,3}){0,4}$/i,
  compound:
    /[ \t]{0,2}-?(?:entry|screen|pad|field|reset|length|polic|prompt|must|error|header|board|out|diagram|point|id\b|label)/iy,
};
