/** Words that say of a number that it is harmless, as the source of a pattern. */
export const HARMLESS = [
  String.raw`orders?|ord|p\.o\.|(?<!(?:ko|nya|niya|namin|natin|nila|nako|mo|nyo|niyo|ito|yan|hi|sss|tin|id|umid|card|gcash|bangko|number|ay|na|daw)\s)po\s?(?:no|number|#)|ref|references?|tickets?|case|inc|incident|request|req|job|quote|booking`,
  'tracking|track|waybill|parcel|shipment|invoice|inv|receipt|transactions?|txn|trx|errors?|code|event|message|session|process|pid',
  'serial|s/n|model|part|sku|barcode|ean|upc|item|lot|batch|build|version|asset|product|license|imei|timestamp|epoch|sensor|meter',
].join('|');

/** Words that say of a number that it is of some other kind, as the source of a pattern. */
export const OTHER_NUMBERS = [
  'tel|telephone|phone|mobile|cell|cellphone|cp|landline|fax|hotline|call|text|viber|whatsapp|date|port|zip|ip|ext|extension',
  'amount|total|php|usd|salary|balance|otp|password|card|mrn|patient|iban|gcash',
  'tin|sss|gsis|umid|crn|philhealth|phic|pag-?ibig|hdmf|mid|philsys|psn|pcn|passport|licen[cs]e|lisensya',
].join('|');
