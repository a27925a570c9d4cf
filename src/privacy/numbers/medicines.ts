import type { Span } from '../detector.ts';
import { everyMatch } from '../scan/every-match.ts';

/** Medicines that somebody takes or was prescribed: a name with a dose behind such words, or one of those that everybody knows. */
export function medicines(text: string): Span[] {
  const found: Span[] = [];
  for (const { index, 0: told } of everyMatch(TAKES, text)) {
    MEDICINE.lastIndex = index + told.length;
    const name = MEDICINE.exec(text)?.[1];
    const end = name ? MEDICINE.lastIndex : 0;
    if (name && (KNOWN.test(name) || DOSE.test(text.slice(end, end + 12))))
      found.push({ start: end - name.length, end });
  }
  return found;
}

const TAKES =
  /\b(?:prescri(?:bed|ption(?: for| of)?)|reseta|niresetahan|gi-?resetahan|takes|taking|umiinom|iniinom|pinainom|nag-?inom|maintenance|gamot|tambal|meds?|medications?|medicines?|rx|dosage of|injected with|given|allergic|allerg(?:y|ies))\b/gi;
const MEDICINE =
  /(?: (?:po|na|ng|og|sa|si|siya|sya|niya|nya|ko|is|ay|kay|nako|the|her|his|to|with|for|sa|patient|pasyente|ang|of|daw|was|were|med|meds)){0,4}\s?[:=-]?\s{0,2}([A-Za-z]{4,20})(?![A-Za-z])/iy;
const DOSE = /^\s{0,2}\d{1,4}(?:[.,/]\d{1,3})?\s?(?:mg|mcg|ml|iu|units?|g)\b/i;
const KNOWN =
  /^(?:metformin|insulin|losartan|amlodipine|atorvastatin|simvastatin|rosuvastatin|omeprazole|salbutamol|montelukast|prednisone|levothyroxine|warfarin|clopidogrel|aspirin|captopril|enalapril|metoprolol|carvedilol|furosemide|spironolactone|gliclazide|glimepiride|sertraline|fluoxetine|escitalopram|quetiapine|risperidone|olanzapine|lithium|valproate|carbamazepine|phenytoin|levetiracetam|rifampicin|isoniazid|ethambutol|pyrazinamide|tenofovir|efavirenz|dolutegravir|lamivudine|amoxicillin|azithromycin|ciprofloxacin|methotrexate|tamoxifen|cisplatin|morphine|tramadol|diazepam|clonazepam|alprazolam|methadone|naltrexone|allopurinol|colchicine|sitagliptin|telmisartan|valsartan|penicillin|ibuprofen|paracetamol|mefenamic|peanuts?|shellfish|seafoods?|latex|sulfa|hipon)$/i;
