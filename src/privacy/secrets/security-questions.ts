// What people are asked to show who they are, in English, Tagalog and Bisaya. Both patterns are read where QUESTION_BEGINS finds one of
// their first words.

/** The first words of the questions below. */
export const QUESTION_BEGINS =
  /maiden|mothers?[_'’ ]|fathers?['’]|mom['’]|dad['’]|first |favou?rite |childhood |street (?:i|you|where|that) |pangalan |ngalan |\buna(?:ng| nga) |apely[ei]do |dalaga n|city |town |province |hospital |birth|place |paborito|lugar |dream job|nickname|oldest |eldest |youngest |wedding |spouse|elementary school|high school|primary school/gi;

/** Asked by nobody but those who check an identity. */
export const ALWAYS_SECURITY =
  /(?:mothers?_?maiden_?name|mothers maiden name|maiden[ _](?:sur|last )?name(?: of (?:my|your|his|her) (?:mother|mom))?|(?:mother|father)['’]s middle name|(?:first|childhood|favou?rite) (?:pet|dog|cat)(?:['’]?s name)?(?: named?)?|first (?:pet|school|teacher|employer|boss|boyfriend|girlfriend|kiss|crush|car)(?:['’]?s name)?|(?:childhood|high school) (?:nickname|best friend|mascot)|street (?:i|you|where i|where you|that i|that you) (?:grew up|lived)(?: on| in)?|(?:pangalan|ngalan) (?:ng|sa|sang|nga) (?:iyong |aking |akong |imong )?(?:unang |una nga |una kong )(?:alaga|aso|pusa|binuhi|iro|iring|paaralan|eskwelahan|guro|maestra|titser)|(?:pangalan|ngalan) (?:ng|sa) (?:alaga|binuhi)(?: kong| nakong)?|una(?:ng| nga) (?:alaga|aso|paaralan|guro|sasakyan|binuhi|iro|eskwelahan|maestra)|apely[ei]do (?:ng|sa) (?:akong |aking )?(?:nanay|ina|mama|inahan)(?: ko| nako| mo)?(?: (?:sa pagkadalaga|noong dalaga|sa dalaga|bago ikasal)(?: pa)?(?: niya| siya)?)?|pangalan (?:ng nanay|ng ina)(?: ko)? (?:sa pagkadalaga|noong dalaga(?: pa)?)|dalaga n(?:a|ga) apelyido(?: (?:ng|sa) (?:nanay|ina|mama|inahan)(?: ko| nako)?)?)(?![a-z\d])/iy;

/** Asked among friends too: these count where security is spoken of. */
export const PERHAPS_SECURITY =
  /(?:favou?rite (?:colou?r|teacher|food|movie|film|book|singer|band|song|place|subject|sport|team|actor|number|hobby|animal|author|fruit|city)|(?:city|town|place|hospital|province) (?:where |in which )?(?:i|you|of|he|she|my parents|your parents|we) (?:was |were )?(?:born(?: in)?|birth|met)|birth ?place|birth city|paborito(?:ng| nga| ko nga| kong)? (?:kulay|pagkain|guro|pelikula|kanta|kolor|pagkaon|salida|lugar|artista|libro)|lugar ng kapanganakan|lugar nga natawhan|(?:mother|father|mom|dad)['’]s (?:first )?name|childhood (?:friend|hero)|dream job|nickname|(?:oldest|eldest|youngest) (?:sibling|child|nephew|cousin)(?:['’]?s (?:middle )?name)?|wedding (?:date|place)|spouse['’]s name|(?:elementary|high|primary) school)(?![a-z\d])/iy;
