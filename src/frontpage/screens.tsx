import type { FrontPage } from './contract.ts';
import { Home } from './ui/home.tsx';

/** `/`: the front page. `hash` is the address within it; `onSearch` opens the search with what was typed so far. */
export function HomeScreen(props: { page: FrontPage; hash: string; onSearch: (typed: string) => void }) {
  return <Home {...props} />;
}
