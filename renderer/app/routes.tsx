import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { StartPage } from '#renderer/features/start/StartPage.tsx'
import { Frame } from './Frame.tsx'
import { NotFound } from './NotFound.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

/** A screen that is loaded when it is first opened. */
const agreements = () => import('#renderer/features/agreements/list/AgreementsPage.tsx')

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: '/', component: StartPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/prestiti',
    component: lazyRouteComponent(agreements, 'AgreementsPage'),
  }),
])

/** Hash history: the address is ours alone, and `app://` serves one page. */
export const router = createRouter({
  routeTree: routes,
  history: createHashHistory(),
  defaultPreload: 'intent',
})
