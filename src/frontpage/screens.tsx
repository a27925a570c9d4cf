import type { ReactNode } from 'react';
import type { FrontPage } from './contract.ts';
import { Home } from './ui/home.tsx';

interface HomeProps {
  page: FrontPage;
  /** The address within the page. */
  hash: string;
  /** What the edition in force changed, which a module above tells. */
  changed?: ReactNode;
  /** Opens the search with what was typed so far. */
  onSearch: (typed: string) => void;
}

/** `/`: the front page. */
export function HomeScreen(props: HomeProps) {
  return <Home {...props} />;
}
