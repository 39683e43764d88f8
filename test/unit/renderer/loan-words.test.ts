import { expect, test } from 'vitest'
import { ReturnGround } from '#src/agreements/commands.ts'
import { endReasonText } from '#renderer/text/it/agreements.ts'

test('why a loan ended is said in words: the ground of its return, or what somebody wrote', () => {
  expect(endReasonText('useCompleted')).toBe('Uso concluso')
  expect(endReasonText('Il comune ha rinunciato')).toBe('Il comune ha rinunciato')
  for (const ground of ReturnGround.options) expect(endReasonText(ground)).not.toBe(ground)
})
