import type { Detector, Span } from '../detector.ts';
import { isCard } from './card-number.ts';

/**
 * Finds what stands on the magnetic stripe of a card (ISO/IEC 7813): track 1 `%B4111…^NAME^YYMM…?`, and track 2 `;4111…=YYMM…?`, with
 * or without its first and last sign. All of it is sensitive (PCI DSS 3.3.1), so the span is the whole track.
 */
export const cardTrackData: Detector = (text) => {
  const found: Span[] = [];
  for (const { 0: track, index: start, groups } of text.matchAll(TRACK)) {
    const whole = track.startsWith('%') || track.startsWith(';');
    if (whole || isCard(groups!.pan!)) found.push({ start, end: start + track.length });
  }
  return found;
};

const TRACK =
  /%[Bb]\d{12,19}\^[^^\r\n?]{2,26}\^\d{4}[^?\r\n^%;]{0,60}\??|;\d{12,19}=\d{7}\d{0,24}\??|(?<![\p{L}\d])(?<pan>\d{13,19})[=D]\d{7,24}(?![\p{L}\d])\??/gu;
