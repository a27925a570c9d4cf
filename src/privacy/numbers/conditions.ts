/** Names of conditions in English and Filipino, none of which means anything of a machine, as the source of a pattern. */
export const CONDITIONS = [
  String.raw`hiv(?:\/aids)?|aids|tuberculosis|tb|ptb|diabetes|diabetic|hypertension|hypertensive|asthma|asthmatic|pneumonia|bronchitis|emphysema|copd`,
  'cancer|leukemia|leukaemia|lymphoma|melanoma|carcinoma|tumou?r|cyst|myoma|endometriosis|pcos|anemia|anaemia|hemophilia|thalassemia|lupus',
  String.raw`hepatitis(?:\s[a-e]\b)?|cirrhosis|gastritis|appendicitis|ulcer|gallstones?|kidney\sstones?|uti|nephritis|gerd|colitis|diverticulitis`,
  'covid(?:-19)?|dengue|malaria|typhoid|cholera|measles|rubella|mumps|chickenpox|shingles|influenza|leptospirosis|rabies|sepsis|meningitis|polio|monkeypox|mpox',
  'syphilis|gonorrh(?:o)?ea|chlamydia|herpes|hpv|std|sti',
  String.raw`depression|anxiety|bipolar|schizophrenia|ptsd|adhd|autism|autistic|dementia|alzheimer(?:['’]?s)?|parkinson(?:['’]?s)?|epilepsy|epileptic|multiple\ssclerosis|migraines?`,
  String.raw`stroke|heart\s(?:attack|failure|disease)|(?:kidney|renal|liver|lung|thyroid|autoimmune|sickle\scell)\s(?:failure|disease|disorder)|arrhythmia|angina|arthritis|osteoporosis|gout|scoliosis|psoriasis|eczema|glaucoma|cataracts?|goiter|hyperthyroidism|hypothyroidism|preeclampsia|miscarriage|pregnan(?:t|cy)|buntis|fracture`,
  String.raw`hika|altapresyon|alta\spresyon|high\sblood(?:\spressure)?|rayuma|bulutong|tigdas|sakit\ssa\s(?:puso|bato|atay|baga|isip|balat)|kanser|trangkaso|pulmonya`,
].join('|');

/** Words that make a condition more exact and stand before it. */
export const CONDITION_BEFORE =
  /(?:(?:type\s(?:[12]|i{1,2})|stage\s(?:[0-4]|i{1,3}v?|iv)|acute|chronic|severe|mild|advanced|terminal|congenital|gestational|pulmonary|bronchial|essential|clinical|major|viral|bacterial|breast|lung|colon|cervical|prostate|ovarian|liver|thyroid|skin|brain|bone|blood|colorectal|pancreatic|rheumatoid|postpartum|ischemic|peptic)\s){1,3}$/iu;

/** The same behind it. */
export const CONDITION_AFTER =
  /\s(?:mellitus(?:,?\stype\s[12])?|type\s[12]|stage\s(?:[0-4]|i{1,3}v?|iv)|(?:disorder|disease|syndrome)|fever)(?!\p{L})/iuy;
