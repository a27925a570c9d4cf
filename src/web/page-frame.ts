import type { PageAssets } from '../kit/http/page.ts';
import { dataBlockId } from './page-data.ts';

interface Frame {
  title: string;
  /** HTML made by React. */
  screen: string;
  /** JSON that may stand in a script element. */
  data: string;
  nonce: string;
  assets: PageAssets;
}

/** The HTML around a screen. Nothing in it waits for the main script, so a page is read before that has come. */
export function frame({ title, screen, data, nonce, assets }: Frame): string {
  const { script, style, scheme, font, preload } = assets;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta property="csp-nonce" nonce="${inAttribute(nonce)}">
<title>${inAttribute(title)}</title>
<link rel="icon" href="data:image/svg+xml,${icon}">
<link rel="stylesheet" href="${inAttribute(style)}">
${font ? `<link rel="preload" href="${inAttribute(font)}" as="font" type="font/woff2" crossorigin>` : ''}
<script src="${inAttribute(scheme)}"></script>
${preload.map((it) => `<link rel="modulepreload" href="${inAttribute(it)}">`).join('\n')}
<script type="module" src="${inAttribute(script)}"></script>
</head>
<body>
<div id="hub:screen">${screen}</div>
<script type="application/json" id="${dataBlockId}">${data}</script>
</body>
</html>
`;
}

const icon = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b6e75"/><path d="M10 8v16h13" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
