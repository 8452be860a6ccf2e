import { RouterProvider } from 'react-router/dom';
import { KeyList } from '../ui/KeyList.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { GraphqlProvider } from './GraphqlProvider.tsx';
import { router } from './router.tsx';

/** The whole client: the API and who is signed in around every page, and what is on the page once. */
export function App() {
  return (
    <GraphqlProvider>
      <RouterProvider router={router} />
      <KeyList />
      <LiveRegion />
    </GraphqlProvider>
  );
}
