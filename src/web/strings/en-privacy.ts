import type { PrivacyWords } from '../../privacy/screen-words.ts';

/** The words of "What would the desk remove?". */
export const privacy: PrivacyWords = {
  title: 'What would the desk remove?',
  label: 'Text as it would arrive',
  local: 'It is read in this browser only; nothing of it is sent or kept.',
  kept: 'What would be kept',
  found: 'What was found',
  nothing: 'Nothing was found: it would be kept as it is.',
  loading: 'The detectors are on their way.',
  failed: 'The detectors could not be loaded. Copy your text, reload the page and try again.',
  soon: 'Before it is stored:',
  treated: { redact: 'removed', mask: 'masked', flag: 'flagged, stays' },
};
