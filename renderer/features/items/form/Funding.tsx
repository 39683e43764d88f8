import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import type { FormPart } from '#renderer/components/fields/form-part.ts'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { IconButton } from '#renderer/components/IconButton.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { itemFormText as words } from '#renderer/text/it/items-form.ts'
import type { CommonDraft, ShareDraft } from './item-draft.ts'
import { fundingTotal } from './read-item.ts'

const { labels, sections } = words

/** Who paid: shares of funds that together make the whole. A new share is what is still missing. */
export const Funding = ({ draft, errors, change }: FormPart<CommonDraft>) => {
  const funds = useAsk('funds.list', {}).data?.funds ?? []
  const { funding } = draft
  const put = (place: number, changes: Partial<ShareDraft>) =>
    change({ funding: funding.map((one, index) => (index === place ? { ...one, ...changes } : one)) })
  const left = Math.max(0, 10_000 - fundingTotal(funding)) / 100
  return (
    <FormSection title={sections.funding} description={sections.fundingHelp} columns={1}>
      <FormRow>
        {funding.map(({ fundId, share }, place) => (
          <div key={place} className="item-row">
            <Select
              label={labels.fund(place + 1)}
              choices={funds.map(({ fund }) => ({ value: fund.id, label: fund.name }))}
              value={fundId}
              onChange={(chosen) => put(place, { fundId: chosen })}
              error={errors[`funding.${place}.fundId`]}
            />
            <NumberField
              label={labels.share(place + 1)}
              value={share}
              onChange={(value) => put(place, { share: value })}
              decimals={2}
              min={0}
              max={100}
              unit="%"
              error={errors[`funding.${place}.share`]}
            />
            <IconButton
              icon="close"
              label={words.remove(labels.fund(place + 1).toLowerCase())}
              onPress={() => change({ funding: funding.filter((_, index) => index !== place) })}
            />
          </div>
        ))}
        {funds.length === 0 ? (
          <p className="item-none">{words.noFunds}</p>
        ) : (
          <div className="item-row-foot">
            <Button
              kind="quiet"
              icon="add"
              onPress={() => change({ funding: [...funding, { fundId: null, share: left }] })}
            >
              {words.addFund}
            </Button>
            {funding.length > 0 && (
              <output className="item-total">{words.total(fundingTotal(funding) || 0)}</output>
            )}
          </div>
        )}
        {errors['funding'] !== undefined && <Notice tone="error" title={errors['funding']} />}
      </FormRow>
    </FormSection>
  )
}
