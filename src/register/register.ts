import { AgreementCommand, AgreementRefusal } from '#src/agreements/commands.ts'
import { decideAgreements } from '#src/agreements/decide.ts'
import { AgreementEvent, evolveAgreements } from '#src/agreements/events.ts'
import { BodyCommand, BodyRefusal, decideBodies } from '#src/bodies/decide.ts'
import { BodyEvent, evolveBodies } from '#src/bodies/events.ts'
import { ItemCommand, ItemRefusal } from '#src/items/commands.ts'
import { decideItems } from '#src/items/decide.ts'
import { evolveItems, ItemEvent } from '#src/items/events.ts'
import {
  decideProgrammes,
  evolveProgrammes,
  ProgrammeCommand,
  ProgrammeEvent,
  ProgrammeRefusal,
} from '#src/programmes/fund.ts'
import {
  decideTemplates,
  evolveTemplates,
  TemplateCommand,
  TemplateEvent,
  TemplateRefusal,
} from '#src/templates/template.ts'
import type { Context } from '#src/shared/context.ts'
import type { Result } from '#src/shared/result.ts'
import { z } from 'zod'
import type { Register } from './state.ts'
import { evolveUndo, UndoEvent } from './undo/events.ts'

export { beginChanges, emptyRegister, type Register } from './state.ts'

export const RegisterEvent = z.union([
  BodyEvent,
  ProgrammeEvent,
  ItemEvent,
  AgreementEvent,
  TemplateEvent,
  UndoEvent,
])
export type RegisterEvent = z.infer<typeof RegisterEvent>

export const Command = z.union([
  BodyCommand,
  ProgrammeCommand,
  ItemCommand,
  AgreementCommand,
  TemplateCommand,
])
export type Command = z.infer<typeof Command>

export const Refusal = z.union([
  BodyRefusal,
  ProgrammeRefusal,
  ItemRefusal,
  AgreementRefusal,
  TemplateRefusal,
])
export type Refusal = z.infer<typeof Refusal>

const typesOf = (union: { options: readonly { shape: { type: z.ZodLiteral<string> } }[] }): Set<string> =>
  new Set(union.options.map((option) => option.shape.type.value))

const bodyCommands = typesOf(BodyCommand)
const programmeCommands = typesOf(ProgrammeCommand)
const itemCommands = typesOf(ItemCommand)
const bodyEvents = typesOf(BodyEvent)
const programmeEvents = typesOf(ProgrammeEvent)
const itemEvents = typesOf(ItemEvent)
const templateCommands = typesOf(TemplateCommand)
const templateEvents = typesOf(TemplateEvent)
const undoEvents = typesOf(UndoEvent)

const isBodyCommand = (command: Command): command is BodyCommand => bodyCommands.has(command.type)
const isProgrammeCommand = (command: Command): command is ProgrammeCommand =>
  programmeCommands.has(command.type)
const isItemCommand = (command: Command): command is ItemCommand => itemCommands.has(command.type)
const isBodyEvent = (event: RegisterEvent): event is BodyEvent => bodyEvents.has(event.type)
const isProgrammeEvent = (event: RegisterEvent): event is ProgrammeEvent => programmeEvents.has(event.type)
const isItemEvent = (event: RegisterEvent): event is ItemEvent => itemEvents.has(event.type)
const isTemplateCommand = (command: Command): command is TemplateCommand => templateCommands.has(command.type)
const isTemplateEvent = (event: RegisterEvent): event is TemplateEvent => templateEvents.has(event.type)
const isUndoEvent = (event: RegisterEvent): event is UndoEvent => undoEvents.has(event.type)

/** What the command would write in the ledger, or why it may not. Changes nothing. */
export function decide(
  register: Register,
  command: Command,
  context: Context,
): Result<RegisterEvent[], Refusal> {
  if (isBodyCommand(command)) return decideBodies(register.bodies, command, context)
  if (isProgrammeCommand(command)) return decideProgrammes(register.programmes, command, context)
  if (isItemCommand(command)) return decideItems(register, command, context)
  if (isTemplateCommand(command)) return decideTemplates(register.templates, command, context)
  return decideAgreements(register, command, context)
}

/** Takes a fact of the ledger into the state. Never refuses. */
export function evolve(register: Register, event: RegisterEvent): void {
  if (isBodyEvent(event)) return evolveBodies(register.bodies, event)
  if (isProgrammeEvent(event)) return evolveProgrammes(register.programmes, event)
  if (isItemEvent(event)) return evolveItems(register.items, event)
  if (isTemplateEvent(event)) return evolveTemplates(register.templates, event)
  if (isUndoEvent(event)) return evolveUndo(register, event)
  return evolveAgreements(register.agreements, event)
}
