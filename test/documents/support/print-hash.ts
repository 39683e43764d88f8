import { createHash } from 'node:crypto'
import { createDocument } from '#main/documents/kit/document.ts'
import { resources, sample, settings } from './sample.ts'

// Prints the hash of the sample: run in another process, under another environment, it must be the same.
const document = createDocument(settings, resources)
  .add(...sample)
  .finish()
if (document.ok) console.log(createHash('sha256').update(document.value).digest('hex'))
