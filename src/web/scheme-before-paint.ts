// Runs before the first paint, as a small file of its own since inline scripts do not run here: sets the colours that the
// person chose, so that the page does not flash. Without a choice, or without scripts, the style sheet follows the system.
const chosen = localStorage.getItem('mantine-color-scheme-value');
const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
document.documentElement.setAttribute(
  'data-mantine-color-scheme',
  chosen === 'light' || chosen === 'dark' ? chosen : system,
);
