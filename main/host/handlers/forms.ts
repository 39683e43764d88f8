import { drawForm } from '#main/host/papers/draw-form.ts'
import { drawForms, formsPlan } from '#main/host/papers/draw-forms.ts'
import type { HandlersOf, Services } from '#main/host/services.ts'
import type { formRequests } from '#src/contract/forms.ts'

export const formHandlers = (services: Services): HandlersOf<typeof formRequests> => ({
  'papers.form': ({ facts }, { cancelled }) => drawForm(services, facts, { cancelled }),
  'papers.formsPlan': ({ ids, facts }, job) => formsPlan(services, ids, facts, job),
  'papers.forms': ({ ids, ...asked }, job) => drawForms(services, ids, asked, job),
})
