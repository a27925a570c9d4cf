import type { WebWords } from '../words.ts';

/** Where the help about rules stands in the palette, and what people type when they need it. */
export const rulesHelp: WebWords['rulesHelp'] = {
  meta: 'Help about the rules in documents',
  places: [
    {
      hash: '',
      label: 'How to write a rule',
      asked: 'help how do i can we you to write change edit make add a the new rule rules cell table document hub',
    },
    {
      hash: '#phrases',
      label: 'What a cell can say: phrases and FEEL',
      asked: 'help what can does a the cell say mean phrase phrases words feel expression language dmn allowed in rule',
    },
    {
      hash: '#changes',
      label: 'Five changes to try',
      asked: 'help example of a change rule how to walk through tutorial practice',
    },
    {
      hash: '#problems',
      label: 'When a rule is wrong',
      asked: 'help diagnostic error check fails wrong rule document',
    },
    {
      hash: '#tables',
      label: 'Every table and column',
      asked: 'help which columns tables are there of rules policies',
    },
    { hash: '#facts', label: 'Every fact', asked: 'help list of facts names that conditions can use feel condition' },
  ],
};
