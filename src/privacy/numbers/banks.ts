/** Names of banks as people in the Philippines write them, as the source of a pattern. "Maya" and "Security" alone mean other things too often. */
export const BANKS = [
  String.raw`bdo(?:\sunibank)?|banco\sde\soro`,
  String.raw`bpi|bank\sof\sthe\sphilippine\sislands`,
  'metro-?bank',
  String.raw`land\s?bank|lbp`,
  String.raw`pnb|philippine\snational\sbank`,
  String.raw`security\sbank|secbank`,
  String.raw`union\s?bank|ubp`,
  'rcbc|rizal\\scommercial',
  String.raw`china\s?bank|chinabank|cbc`,
  String.raw`east\s?west(?:\sbank)?`,
  'go-?tyme',
  String.raw`maya\s(?:bank|savings)|tonik|sea\s?bank|maribank|uno\s?bank|ofbank`,
  String.raw`psbank|ps\sbank|aub|asia\sunited|dbp|ucpb|robinsons\sbank|sterling\sbank|pbcom|bank\sof\scommerce|hsbc|citi\s?bank|maybank|cimb|eastwest|veterans\sbank|ctbc|philippine\sbusiness\sbank|pbb|philtrust|philippine\sbank\sof\scommunications|rural\sbank|cooperative\sbank|postal\sbank|al-amanah|netbank|komo|wells\sfargo|bank\sof\samerica|chase\sbank|dbs|anz`,
].join('|');
