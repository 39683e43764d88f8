import type { HandlersOf, Services } from '#main/host/services.ts'
import { checkSignedFile, keepSignedFile } from '#main/host/signatures/signed-files.ts'
import { unpackSignedFiles } from '#main/host/signatures/unpack-signed.ts'
import type { signatureRequests } from '#src/contract/signatures.ts'

export const signatureHandlers = (services: Services): HandlersOf<typeof signatureRequests> => ({
  'signatures.unpack': unpackSignedFiles,
  'signatures.check': (file) => checkSignedFile(services, file),
  'signatures.keep': ({ agreementId, signers, ...file }) =>
    keepSignedFile(services, file, agreementId, signers),
})
