import { parentPort, workerData } from 'node:worker_threads';
import { cleanNow } from './clean-long.ts';
import type { RedactionRules } from './redaction-rules.ts';

// Cleans one long text in a thread of its own.

const { text, rules } = workerData as { text: string; rules: RedactionRules };
parentPort!.postMessage(cleanNow(text, rules));
