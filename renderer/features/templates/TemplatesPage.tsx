import { useNavigate } from '@tanstack/react-router'
import type { PaperText } from '#src/contract/templates.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { settingsText } from '#renderer/text/it/settings.ts'
import { templatesText as words } from '#renderer/text/it/templates.ts'
import './templates.css'

/** The texts of the papers: which version is in use, and the way to write another. */
export const TemplatesPage = () => {
  const navigate = useNavigate()
  const papers = useAsk('templates.list', {}).data?.papers ?? []
  return (
    <div className="templates-page">
      <PageHeader
        title={words.title}
        crumbs={[
          { label: settingsText.title, onPress: () => void navigate({ to: '/impostazioni' }) },
          { label: words.title },
        ]}
      />
      <div className="templates-body">
        <p className="templates-soft">{words.help}</p>
        <ul className="templates-list">
          {papers.map((text) => (
            <PaperItem
              key={text.paper}
              text={text}
              onOpen={() => void navigate({ to: '/testi/$paper', params: { paper: text.paper } })}
            />
          ))}
        </ul>
      </div>
    </div>
  )
}

const PaperItem = ({ text, onOpen }: { text: PaperText; onOpen: () => void }) => {
  const { paper, current, versions } = text
  const next = versions.find(({ version }) => version > current)
  return (
    <li className="templates-item">
      <div>
        <p className="templates-name">{words.papers[paper]}</p>
        <p className="templates-soft">
          {words.inUse(current)}
          {next?.usedFrom && ` · ${words.next(next.version, next.usedFrom)}`}
        </p>
      </div>
      <Button onPress={onOpen}>{words.edit}</Button>
    </li>
  )
}
