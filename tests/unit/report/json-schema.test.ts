import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { reportDocumentSchema, reportEdition, reportVersion } from '../../../src/report/records'

/** What readers in other tools check a report by; `vitest -u` writes it anew, and its difference is read before. */
test('the published schema is that of the code', async () => {
  const schema = {
    title: `Evenstride report, version ${reportVersion}, edition ${reportEdition}`,
    $id: `https://evenstride.invalid/report-${reportVersion}.schema.json`,
    description:
      'What was measured in one sitting, what it came to, and all that is needed to compute the second from the first. Names of fields are permanent within a version; a later edition may have more.',
    ...z.toJSONSchema(reportDocumentSchema, { io: 'input', target: 'draft-2020-12' }),
  }
  const file = join(import.meta.dirname, '../../../public/report-2.schema.json')
  const style = await resolveConfig(file)
  await expect(await format(JSON.stringify(schema), { ...style, filepath: file })).toMatchFileSnapshot(file)
})
