import { Link, useNavigate } from '@tanstack/react-router'
import { useChosenDay } from '#renderer/bridge/as-at.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { formatMoney } from '#renderer/text/format.ts'
import { startText } from '#renderer/text/it/start.ts'
import type { Overview } from '#src/contract/register.ts'
import { Count } from './Count.tsx'
import { RecentDrafts } from './RecentDrafts.tsx'
import { StartNotices } from './StartNotices.tsx'
import './start.css'

/** What waits and what there is; every number opens the list that it counts. */
export const StartPage = () => {
  const navigate = useNavigate()
  const overview = useAsk('register.overview', {}).data
  const isToday = useChosenDay() === undefined
  const newLoan = () => void navigate({ to: '/prestiti/nuovo' })
  const importDelivery = () => void navigate({ to: '/beni/importa' })
  if (!overview) return null
  const { inStock, reserved, lent, other } = overview.assets
  const isEmpty = inStock + reserved + lent + other + overview.seats.total + overview.services.total === 0
  return (
    <div className="start">
      <PageHeader
        title={startText.title}
        actions={[
          {
            id: 'import',
            label: startText.importDelivery,
            icon: 'upload',
            writes: true,
            onPress: importDelivery,
          },
          {
            id: 'loan',
            label: startText.newLoan,
            icon: 'add',
            kind: 'primary',
            writes: true,
            shortcut: 'Ctrl+N',
            onPress: newLoan,
          },
        ]}
      />
      {isToday && <StartNotices />}
      {isEmpty ? (
        <EmptyState
          icon="device"
          title={startText.nothingYet}
          actions={
            <Button kind="primary" writes onPress={importDelivery}>
              {startText.importDelivery}
            </Button>
          }
        >
          {startText.nothingYetHelp}
        </EmptyState>
      ) : (
        <>
          <Waiting overview={overview} />
          <Stock overview={overview} />
          <RecentDrafts drafts={overview.recentDrafts} />
        </>
      )}
    </div>
  )
}

const Waiting = ({ overview }: { overview: Overview }) => (
  <section aria-labelledby="da-fare">
    <h2 id="da-fare">{startText.waiting}</h2>
    <ul className="start-counts">
      <Count label={startText.drafts} count={overview.drafts} to="/prestiti?vista=bozze" />
      <Count label={startText.toSign} count={overview.toSign} to="/prestiti?vista=da-firmare" />
      <Count label={startText.toHandOver} count={overview.toHandOver} to="/prestiti?vista=da-consegnare" />
      <Count
        label={startText.addendaToSign}
        count={overview.addendaToSign}
        to="/prestiti?vista=atti-da-firmare"
        {...(overview.addendaLate > 0 && { detail: startText.addendaLate(overview.addendaLate) })}
      />
      <Count
        label={startText.expiring(overview.expiringUntil)}
        count={overview.expiring}
        to="/prestiti?vista=in-scadenza"
      />
      <Count label={startText.expired} count={overview.expired} to="/prestiti?vista=scaduti" urgent />
    </ul>
  </section>
)

const Stock = ({ overview }: { overview: Overview }) => {
  const { assets, seats, services, inForce, bodiesServed } = overview
  return (
    <section aria-labelledby="patrimonio">
      <h2 id="patrimonio">{startText.stock}</h2>
      <ul className="start-counts">
        <Count label={startText.inStock} count={assets.inStock} to="/beni?stato=inStock" />
        <Count label={startText.reserved} count={assets.reserved} to="/beni?stato=reserved" />
        <Count
          label={startText.lent}
          count={assets.lent}
          to="/beni?stato=lent"
          detail={startText.bodiesServed(bodiesServed)}
        />
        <Count label={startText.inForce} count={inForce} to="/prestiti?vista=in-vigore" />
        <Count
          label={startText.seats}
          count={seats.total}
          to="/beni?tipo=licence"
          detail={startText.seatsDetail(seats.assigned, seats.reserved)}
        />
        <Count
          label={startText.services}
          count={services.total}
          to="/beni?tipo=service"
          detail={startText.servicesDetail(services.active)}
        />
      </ul>
      <p className="start-value">
        {startText.value}: <Link to="/beni">{formatMoney(assets.value)}</Link>
      </p>
    </section>
  )
}
