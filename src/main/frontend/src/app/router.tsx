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
              { path: '/tasks/:id', ...page(() => import('./pages/TaskRoute').then((m) => m.TaskRoute)) },
              { path: '/cases/:id', ...page(() => import('./pages/CaseRoute').then((m) => m.CaseRoute)) },
              // `new` and `drafts/…` are one route, so that saving a new request does not start the page afresh
              {
                path: '/openings/:mode/:id?',
                ...page(() => import('@/features/opening/OpeningPage').then((m) => m.OpeningPage)),
              },
              { path: '/requests', ...page(() => import('./pages/RequestsRoute').then((m) => m.RequestsRoute)) },
              {
                path: '/customers',
                ...page(() => import('@/features/customers/SearchPage').then((m) => m.SearchPage)),
              },
              {
                path: '/customers/:id',
                ...page(() => import('./pages/CustomerRoute').then((m) => m.CustomerRoute)),
              },
              {
                path: '/customers/:id/change',
                ...page(() => import('./pages/ChangeRoute').then((m) => m.ChangeRoute)),
              },
              {
                path: '/prospects',
                ...page(() => import('@/features/prospects/ProspectsPage').then((m) => m.ProspectsPage)),
              },
              {
                path: '/prospects/new',
                ...page(() => import('@/features/prospects/CapturePage').then((m) => m.CapturePage)),
              },
              {
                path: '/prospects/:id',
                ...page(() => import('@/features/prospects/ProspectPage').then((m) => m.ProspectPage)),
              },
              { path: '/sheets', ...page(() => import('@/features/intake/SheetsPage').then((m) => m.SheetsPage)) },
              { path: '/sheets/:id', ...page(() => import('@/features/intake/SheetPage').then((m) => m.SheetPage)) },
              { path: '/credit', ...page(() => import('@/features/credit/CreditPage').then((m) => m.CreditPage)) },
              { path: '/load', ...page(() => import('@/features/load/LoadPage').then((m) => m.LoadPage)) },
              {
                path: '/calendar',
                ...page(() => import('@/features/calendar/CalendarPage').then((m) => m.CalendarPage)),
              },
              {
                path: '/deputies',
                ...page(() => import('@/features/inbox/deputies/DeputiesPage').then((m) => m.DeputiesPage)),
              },
              { path: '/replies', ...page(() => import('@/features/messages/RepliesPage').then((m) => m.RepliesPage)) },
              { path: '/outbox', ...page(() => import('@/features/messages/OutboxPage').then((m) => m.OutboxPage)) },
              { path: '/people', ...page(() => import('./pages/PeopleRoute').then((m) => m.PeopleRoute)) },
              {
                path: '/simulator',
                ...page(() => import('@/features/simulator/SimulatorPage').then((m) => m.SimulatorPage)),
              },
              { path: '*', element: <Unknown /> },
            ],
          },
        ],
      },
    ],
  },
]);
