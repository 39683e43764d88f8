import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { HistoryPanel } from '#renderer/shared/history/HistoryPanel.tsx'
import { chronicleText as words } from '#renderer/text/it/history/panel.ts'
import './chronicle.css'

/** Everything that was recorded, the last fact first. */
export const ChroniclePage = () => (
  <div className="chronicle">
    <PageHeader title={words.title} facts={[words.help]} />
    <div className="chronicle-facts">
      <HistoryPanel name={words.exportName} />
    </div>
  </div>
)
