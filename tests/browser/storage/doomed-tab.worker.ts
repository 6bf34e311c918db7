import { openStore } from '../../../src/storage/open-store'
import { sampleAssessment, sampleEvidence, sampleTrial } from '../../fixtures/storage/samples'

/** A tab that saves trial after trial, tells what was reported stored, and is killed at any moment. */
addEventListener('message', (message: MessageEvent<string>) => {
  void run(message.data)
})

const run = async (name: string): Promise<void> => {
  const { assessments } = openStore(() => undefined, { name })
  await assessments.saveAssessment(sampleAssessment('a'))
  for (let attempt = 1; attempt <= 500; attempt += 1) {
    const id = `trial-${attempt}`
    const saved = await assessments.saveTrial(sampleTrial(id, 'a', { attempt }), sampleEvidence(300))
    if (saved === 'stored') postMessage(id)
  }
}
