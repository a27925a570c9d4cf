import { type Diagnostic, diagnose } from '../../documents/diagnostic.ts';
import { placeAt } from '../../documents/source-place.ts';
import { contractOf } from './contract-text.ts';

/** What only the contract of a company has to be: the document of its id, and a contract. */
export function ownFindings(id: string, source: string): Diagnostic[] {
  const document = contractOf(id, source);
  if (!document) return [];
  const at = (name: string) => {
    const line = new RegExp(`^${name}:[ \\t]*`, 'm').exec(source);
    const start = line?.index ?? 0;
    return placeAt(source, start, start + (line?.[0].length ?? 1));
  };
  return [
    ...(document.id === id ? [] : [diagnose(document.file, at('id'), otherId(id, document.id))]),
    ...(document.meta.category === 'contract' ? [] : [diagnose(document.file, at('category'), noContract)]),
  ];
}

const otherId = (id: string, given: string) => ({
  code: 'contracts/other-id',
  message: `The contract of this company is ${id}, and this document is ${given}.`,
  hint: `Write "id: ${id}": a company has one contract, and its id stays.`,
});

const noContract = {
  code: 'contracts/category',
  message: 'This document is not a contract.',
  hint: 'Write "category: contract".',
};
