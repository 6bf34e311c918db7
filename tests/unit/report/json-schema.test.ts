import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { reportDocumentSchema, reportEdition, reportVersion } from '../../../src/report/records'
import { describedSchema } from '../../tools/described-schema'
import { schemaChanges } from '../../tools/schema-changes'

/** What readers in other tools check a report by; `vitest -u` writes it anew, and its difference is read before. */
const plain = z.toJSONSchema(reportDocumentSchema, { io: 'input', target: 'draft-2020-12' })
const { schema: described, undescribed, unused } = describedSchema(plain)

test('every field of it says what it means, and no text is of a field that there is not', () => {
  expect(undescribed).toEqual([])
  expect(unused).toEqual([])
})

/** The schema as it was published last: what readers out there check files by. */
const file = join(import.meta.dirname, '../../../public/report-2.schema.json')
const published = JSON.parse(readFileSync(file, 'utf8')) as { readonly title: string }
const title = `Evenstride report, version ${reportVersion}, edition ${reportEdition}`

test('the published schema is that of the code, which breaks no promise of it without a new version or edition', async () => {
  // Before it is written anew, so that no update can pass over it.
  const { lost, grown } = schemaChanges(published, described)
  expect(lost, 'these need a new version, with a schema of its own and a reader of the older one').toEqual([])
  if (published.title === title) expect(grown, 'these need a new edition').toEqual([])
  const schema = {
    title,
    $id: `https://evenstride.invalid/report-${reportVersion}.schema.json`,
    description:
      'What was measured in one sitting, what it came to, and all that is needed to compute the second from the first. Names of fields are permanent within a version; a later edition may have more.',
    ...(described as object),
  }
  const style = await resolveConfig(file)
  await expect(await format(JSON.stringify(schema), { ...style, filepath: file })).toMatchFileSnapshot(file)
})
