import type { PainAnswer } from '../runner/records'
import { siteText, titleOf } from './fhir-observation'
import { absent, coded, exam, identifierOf, idOf, type Json, type Made, type Resource } from './fhir-parts'

/** What hurt while it was measured, as FHIR R4 Observations: one for each time that it was asked. */

const valueOf = ({ hurt, rating }: PainAnswer): Readonly<Record<string, Json>> => {
  if (hurt === null)
    return { dataAbsentReason: absent('asked-unknown', 'Asked But Unknown', 'Asked, and not answered.') }
  return hurt && rating ? { valueInteger: rating.intensity } : { valueBoolean: hurt }
}

const painObservation = (made: Made, answer: PainAnswer): Resource => {
  const { mobilityTestId, side, sitting, rating } = answer
  const { document } = made
  const { assessment } = document
  const id = idOf('pain', mobilityTestId, side, String(sitting + 1))
  return {
    resourceType: 'Observation',
    id,
    identifier: identifierOf(document, id),
    status: 'final',
    category: [exam],
    code: coded(
      `${mobilityTestId}.pain`,
      `${titleOf(document, mobilityTestId)}: pain while it was measured, 0 to 10 where it was rated`,
    ),
    ...made.subject,
    effectiveDateTime: assessment.sittings?.[sitting]?.at ?? assessment.startedAt,
    bodySite: { text: rating?.part ?? siteText(mobilityTestId, side) },
    method: { text: 'Asked of the runner' },
    ...valueOf(answer),
    ...(rating?.isSharp && { note: [{ text: 'Sharp.' }] }),
  }
}

export const painObservationsOf = (made: Made): readonly Resource[] =>
  made.document.pageOne.tests.flatMap(({ pain }) => pain.map((answer) => painObservation(made, answer)))
