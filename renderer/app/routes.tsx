import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router'
import { StartPage } from '#renderer/features/start/StartPage.tsx'
import { keepDay, lookAtDayOf } from './as-at/day-in-address.ts'
import { presentOnly } from './as-at/PresentOnly.tsx'
import { Frame } from './Frame.tsx'
import { NotFound } from './NotFound.tsx'

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  search: { middlewares: [keepDay] },
})

const screen = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

// Each screen but the first is loaded when it is first opened.
const agreements = () => import('#renderer/features/agreements/list/AgreementsPage.tsx')
const newLoan = () => import('#renderer/features/agreements/loan/NewLoanPage.tsx')
const draft = () => import('#renderer/features/agreements/loan/DraftPage.tsx')
const loan = () => import('#renderer/features/agreements/page/LoanPage.tsx')
const handover = () => import('#renderer/features/agreements/handover/HandoverPage.tsx')
const addendum = () => import('#renderer/features/agreements/addendum/AddendumPage.tsx')
const forms = () => import('#renderer/features/agreements/forms/FormsPage.tsx')
const holdings = () => import('#renderer/features/agreements/holdings/HoldingsPage.tsx')
const items = () => import('#renderer/features/items/ItemsPage.tsx')
const item = () => import('#renderer/features/items/ItemPage.tsx')
const newItems = () => import('#renderer/features/items/NewItemsPage.tsx')
const importDelivery = () => import('#renderer/features/imports/ImportPage.tsx')
const funds = () => import('#renderer/features/items/FundsPage.tsx')
const bodies = () => import('#renderer/features/bodies/list/BodiesPage.tsx')
const body = () => import('#renderer/features/bodies/page/BodyPage.tsx')
const importBodies = () => import('#renderer/features/bodies/import/ImportBodiesPage.tsx')
const people = () => import('#renderer/features/people/PeoplePage.tsx')
const person = () => import('#renderer/features/people/PersonPage.tsx')
const fund = () => import('#renderer/features/items/FundPage.tsx')
const delivery = () => import('#renderer/features/imports/DeliveryPage.tsx')
const chronicle = () => import('#renderer/features/chronicle/ChroniclePage.tsx')
const backups = () => import('#renderer/features/backups/BackupsPage.tsx')
const templates = () => import('#renderer/features/templates/TemplatesPage.tsx')
const template = () => import('#renderer/features/templates/TemplatePage.tsx')
const settings = () => import('#renderer/features/settings/SettingsPage.tsx')

const loanPage = lazyRouteComponent(loan, 'LoanPage')

const routes = root.addChildren([
  screen('/', StartPage),
  screen('/prestiti', lazyRouteComponent(agreements, 'AgreementsPage')),
  screen('/prestiti/nuovo', presentOnly(lazyRouteComponent(newLoan, 'NewLoanPage'))),
  screen('/prestiti/situazione', lazyRouteComponent(holdings, 'HoldingsPage')),
  screen('/prestiti/$id', loanPage),
  screen('/prestiti/$id/bozza', presentOnly(lazyRouteComponent(draft, 'DraftPage'), loanPage)),
  screen('/prestiti/$id/consegna', presentOnly(lazyRouteComponent(handover, 'HandoverPage'), loanPage)),
  screen(
    '/prestiti/$id/atto-aggiuntivo',
    presentOnly(lazyRouteComponent(addendum, 'AddendumPage'), loanPage),
  ),
  screen('/prestiti/$id/moduli', lazyRouteComponent(forms, 'FormsPage')),
  screen('/beni', lazyRouteComponent(items, 'ItemsPage')),
  screen('/beni/nuovi', presentOnly(lazyRouteComponent(newItems, 'NewItemsPage'))),
  screen('/beni/importa', presentOnly(lazyRouteComponent(importDelivery, 'ImportPage'))),
  screen('/beni/importa/$id', lazyRouteComponent(delivery, 'DeliveryPage')),
  screen('/beni/$id', lazyRouteComponent(item, 'ItemPage')),
  screen('/fondi', lazyRouteComponent(funds, 'FundsPage')),
  screen('/fondi/$id', lazyRouteComponent(fund, 'FundPage')),
  screen('/persone', lazyRouteComponent(people, 'PeoplePage')),
  screen('/persone/$id', lazyRouteComponent(person, 'PersonPage')),
  screen('/cronologia', lazyRouteComponent(chronicle, 'ChroniclePage')),
  screen('/enti', lazyRouteComponent(bodies, 'BodiesPage')),
  screen('/enti/importa', presentOnly(lazyRouteComponent(importBodies, 'ImportBodiesPage'))),
  screen('/enti/$id', lazyRouteComponent(body, 'BodyPage')),
  screen('/copie', lazyRouteComponent(backups, 'BackupsPage')),
  screen('/testi', presentOnly(lazyRouteComponent(templates, 'TemplatesPage'))),
  screen('/testi/$paper', presentOnly(lazyRouteComponent(template, 'TemplatePage'))),
  screen('/testi/lingua/$language', presentOnly(lazyRouteComponent(templates, 'TemplatesPage'))),
  screen('/testi/$paper/$language', presentOnly(lazyRouteComponent(template, 'TemplatePage'))),
  screen('/impostazioni', lazyRouteComponent(settings, 'SettingsPage')),
])

/** Hash history: the address is ours alone, and `app://` serves one page. */
export const router = createRouter({
  routeTree: routes,
  history: createHashHistory(),
  defaultPreload: 'intent',
})

lookAtDayOf(router.history)
