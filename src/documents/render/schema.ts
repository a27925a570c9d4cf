import type { Schema } from 'hast-util-sanitize';

/**
 * What Markdown may become. Ids, classes, styles, event handlers and forms are not among it: the hub adds its own marks
 * after this, so that no text of a document can pose as one of them.
 */
export const schema: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'br'],
    ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'img', 'strong', 'em', 'del', 'code', 'sup', 'section'],
  ],
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    th: [['align', 'left', 'right', 'center']],
    td: [['align', 'left', 'right', 'center']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
  ancestors: { thead: ['table'], tbody: ['table'], tr: ['table'], th: ['table'], td: ['table'] },
  strip: ['script', 'style', 'template'],
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
};
