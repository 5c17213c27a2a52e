import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { Frame } from './Frame';
import { Broken, Unknown } from './Broken';

/** Every page is a piece of its own, loaded when it is first opened. */
const page = (load: () => Promise<ComponentType>) => ({ lazy: async () => ({ Component: await load() }) });

export const router = createBrowserRouter([
  {
    errorElement: <Broken />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/sign-in', ...page(() => import('@/features/session/SignInPage').then((m) => m.SignInPage)) },
      { path: '/register', ...page(() => import('@/features/session/RegisterPage').then((m) => m.RegisterPage)) },
      {
        path: '/password',
        ...page(() => import('@/features/session/ChangePasswordPage').then((m) => m.ChangePasswordPage)),
      },
      {
        element: <Frame />,
        errorElement: <Broken />,
        children: [
          {
            errorElement: <Broken />,
            children: [
              { path: '/', element: <Navigate to="/inbox" replace /> },
              { path: '/inbox', ...page(() => import('@/features/inbox/InboxPage').then((m) => m.InboxPage)) },
              { path: '*', element: <Unknown /> },
            ],
          },
        ],
      },
    ],
  },
]);
