import { KeyList } from '../ui/KeyList.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { GraphqlProvider } from './GraphqlProvider.tsx';
import { Pages } from './Pages.tsx';

/** The whole client: the API and who is signed in around every page, and what is on the page once. */
export function App() {
  return (
    <GraphqlProvider>
      <Pages />
      <KeyList />
      <LiveRegion />
    </GraphqlProvider>
  );
}
