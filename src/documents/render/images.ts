import type { Root } from 'hast';
import { replaceIn } from './walk.ts';

const pictures = /^data:image\/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+$/;
const ownFiles = /^\/files\/[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Keeps pictures that are in the page itself or among the hub's own files; of any other its words are left. */
export function guardImages(tree: Root): void {
  replaceIn(tree, (node) => {
    if (node.type !== 'element' || node.tagName !== 'img') return undefined;
    const { src, alt } = node.properties;
    if (typeof src === 'string' && (pictures.test(src) || ownFiles.test(src))) {
      node.properties.loading = 'lazy';
      return undefined;
    }
    return typeof alt === 'string' && alt ? [{ type: 'text', value: alt }] : [];
  });
}
