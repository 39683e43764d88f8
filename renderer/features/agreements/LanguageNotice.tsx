import type { AgreementPage } from '#src/contract/agreements.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { languagesText as words } from '#renderer/text/it/languages.ts'

interface LanguageNoticeProps {
  page: AgreementPage
  paper: PaperKind
}

/** In how many languages the paper will be: a text that is not published yet is told before the issue, not after. */
export const LanguageNotice = ({ page: { secondLanguage }, paper }: LanguageNoticeProps) => {
  if (!secondLanguage) return null
  const { language, papers } = secondLanguage
  return papers.includes(paper) ? (
    <Notice tone="info" title={words.withText(language)} />
  ) : (
    <Notice tone="warning" title={words.withoutText(language)}>
      {words.texts}
    </Notice>
  )
}
