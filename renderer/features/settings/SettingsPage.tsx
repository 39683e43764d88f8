import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { SegmentedControl } from '#renderer/components/fields/SegmentedControl.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { useTheme } from '#renderer/shared/use-theme.ts'
import { backupNews, backupsText } from '#renderer/text/it/backups.ts'
import { languagesText } from '#renderer/text/it/languages.ts'
import { settingsText as words } from '#renderer/text/it/settings.ts'
import { templatesText } from '#renderer/text/it/templates.ts'
import { shellText } from '#renderer/text/it/shell.ts'
import type { RegisterStatus } from '#src/contract/register.ts'
import { InventoryPattern } from './InventoryPattern.tsx'
import { OperatorName } from './OperatorName.tsx'
import { ProgramFacts } from './ProgramFacts.tsx'
import { RegionLogo } from './RegionLogo.tsx'
import { RegisterFacts } from './RegisterFacts.tsx'
import { SecondLanguageForm } from './SecondLanguageForm.tsx'
import { SignedFolder } from './SignedFolder.tsx'
import './settings.css'

/** Who writes, how the Region and its numbers appear, where the register is. */
export const SettingsPage = () => {
  const status = useAsk('register.status', {}).data
  if (!status) return null
  return (
    <div className="settings">
      <PageHeader title={words.title} />
      <div className="settings-parts">
        <FormSection title={words.operator} description={words.operatorHelp}>
          <OperatorName key={status.operator} name={status.operator ?? ''} />
        </FormSection>
        <Region status={status} />
        <FormSection title={words.inventory} description={words.inventoryHelp}>
          <InventoryPattern
            key={`${status.inventory.prefix} ${status.inventory.digits}`}
            pattern={status.inventory}
          />
        </FormSection>
        <Texts />
        <FormSection title={languagesText.title} description={languagesText.help}>
          <FormRow>
            <SecondLanguageForm key={JSON.stringify(status.secondLanguage)} choice={status.secondLanguage} />
          </FormRow>
        </FormSection>
        <SignedFolder />
        <Look />
        <FormSection title={words.register} description={words.registerHelp}>
          <FormRow>
            <RegisterFacts status={status} />
          </FormRow>
        </FormSection>
        <Backups />
        <FormSection title={words.program} description={words.programHelp}>
          <FormRow>
            <ProgramFacts />
          </FormRow>
        </FormSection>
      </div>
    </div>
  )
}

const Region = ({ status: { lender } }: { status: RegisterStatus }) => {
  const navigate = useNavigate()
  if (!lender) return null
  return (
    <FormSection title={words.region} description={words.regionHelp}>
      <FormRow>
        <div className="settings-line">
          <strong>{lender.name}</strong>
          <Button onPress={() => void navigate({ to: '/enti/$id', params: { id: lender.id } })}>
            {words.openRegion}
          </Button>
        </div>
      </FormRow>
      <FormRow>
        <RegionLogo logo={lender.logo} />
      </FormRow>
    </FormSection>
  )
}

const Texts = () => {
  const navigate = useNavigate()
  return (
    <FormSection title={templatesText.title} description={templatesText.settings}>
      <FormRow>
        <div className="settings-line">
          <Button onPress={() => void navigate({ to: '/testi' })}>{templatesText.open}</Button>
        </div>
      </FormRow>
    </FormSection>
  )
}

const Backups = () => {
  const navigate = useNavigate()
  const status = useAsk('backups.status', {}).data
  return (
    <FormSection title={backupsText.title} description={backupNews.settings}>
      <FormRow>
        <div className="settings-line">
          <span>{status?.last ? backupNews.last(status.last.at) : backupNews.none}</span>
          <Button onPress={() => void navigate({ to: '/copie' })}>{backupNews.open}</Button>
        </div>
      </FormRow>
    </FormSection>
  )
}

const themes = ['system', 'light', 'dark'] as const

const Look = () => {
  const [theme, setTheme] = useTheme()
  return (
    <FormSection title={words.look} description={words.lookHelp}>
      <FormRow>
        <SegmentedControl
          label={shellText.theme}
          segments={themes.map((value) => ({ value, label: shellText.themes[value] }))}
          value={theme}
          onChange={setTheme}
        />
      </FormRow>
    </FormSection>
  )
}
