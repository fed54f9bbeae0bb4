import { createBrowserRouter } from 'react-router';
import { rooms } from './allRooms';
import { Door } from './Door';
import { Lost } from './Lost';
import { Shell } from './Shell';
import { Trouble } from './Trouble';

export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: Trouble,
    HydrateFallback: () => null,
    children: [
      {
        // One bad page leaves the hall around it standing.
        ErrorBoundary: Trouble,
        children: [
          ...rooms.map((room) => ({
            path: room.path,
            // The page is made here, once for each room, and not at each render.
            lazy: async () => {
              const { default: Page } = await room.load();
              return {
                element: (
                  <Door room={room}>
                    <Page />
                  </Door>
                ),
              };
            },
          })),
          { path: '*', Component: Lost },
        ],
      },
    ],
  },
]);
