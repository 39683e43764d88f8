// Draws one agreement of so many things and tells the most memory the process ever held, in bytes.
import { drawAgreement } from '#test/documents/support/loans.ts'
import { agreementOf } from './agreements.ts'

drawAgreement(agreementOf(Number(process.argv[2])))
process.stdout.write(String(process.resourceUsage().maxRSS * 1024))
