import { expect, it } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { isPlace } from '../../../src/biomechanics/channel'
import { mobilityTest } from '../../../src/protocol/registry'
import { channelOf } from '../../../src/protocol/trial-reading'
import Bench from '../../../src/workbench/Bench.svelte'

const recording = 'ankle-dorsiflexion/left-clean'

it('opens a recording that is picked, tells its trials, and follows a hand through its poses', async () => {
  const page = await render(Bench)
  await page.getByLabelText('Recording').selectOptions(recording)
  await expect.element(page.getByRole('listitem').filter({ hasText: 'measured' }).first()).toBeVisible()
  await expect.element(page.getByLabelText('Read as')).toHaveValue('ankle-dorsiflexion')
  const slider = page.getByRole('slider', { name: 'Pose' })
  const figure = () => page.container.querySelector('.both svg')!.innerHTML
  const [label, before] = [page.getByText(/pose \d+ of \d+/), figure()]
  await expect.element(label).toHaveTextContent(/pose 1 of/)
  const last = (slider.element() as HTMLInputElement).max
  await slider.fill(String(Math.round(Number(last) / 2)))
  await expect.element(label).not.toHaveTextContent(/pose 1 of/)
  expect(figure()).not.toBe(before)
  // Its channels are drawn, and others as another test reads the same poses.
  const courses = (id: string) => {
    const test = mobilityTest(id)!
    const values = Object.keys(test.channels).filter((name) => !isPlace(channelOf(test, name)))
    return values.map((name) => `${name} against time`)
  }
  const drawn = () =>
    page
      .getByRole('img', { name: /against time$/ })
      .elements()
      .map((each) => each.ariaLabel)
  expect(drawn()).toEqual(courses('ankle-dorsiflexion'))
  await page.getByLabelText('Read as').selectOptions('squat-depth')
  await expect.poll(drawn).toEqual(courses('squat-depth'))
  await page.getByLabelText('Recording').selectOptions('squat-depth/both-clean')
  await expect.element(page.getByLabelText('Read as')).toHaveValue('squat-depth')
  await expect.element(label).toHaveTextContent(/pose 1 of/)
})

it('says what is wrong with a file that is no recording', async () => {
  const page = await render(Bench)
  await page.getByLabelText('Another file').upload(new File(['{}'], 'none.json'))
  await expect.element(page.getByRole('alert')).toBeVisible()
})
