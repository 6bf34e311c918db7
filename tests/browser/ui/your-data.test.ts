import axe from 'axe-core'
import { describe, expect, it, vi } from 'vitest'
import { page as browserPage } from 'vitest/browser'
import type { OwnData } from '../../../src/session/own-data-ports'
import { dataScenes, stillData } from '../../../src/workbench/gallery/data-scenes'
import { renderedScene } from './rendered-scene'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

describe('your data', () => {
  it.each(Object.keys(dataScenes))('%s: nothing that axe finds, nothing sideways', async (name) => {
    const { page } = await renderedScene(name)
    await expect.element(page.getByRole('heading', { name: 'Delete everything' })).toBeVisible()
    for (const [width, height] of [
      [1440, 900],
      [360, 740],
    ] as const) {
      await browserPage.viewport(width, height)
      const { violations } = await axe.run(page.container, { runOnly: tags })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    }
  })

  it('says what is at risk, what was set aside, and that nothing went elsewhere', async () => {
    const { page } = await renderedScene('your-data')
    await expect.element(page.getByText('What you did last is in no backup', { exact: false })).toBeVisible()
    await expect
      .element(page.getByText('2 trials, 1 entry of the training log', { exact: false }))
      .toBeVisible()
    await expect
      .element(page.getByText('requests to other addresses', { exact: false }))
      .toHaveTextContent(/^0 requests to other addresses since this page was opened, of 41 in all\.$/)
  })

  it('saves what was set aside as a file, and tries to read it again: what comes back needs a page that reads anew', async () => {
    const retrySetAside = vi.fn(() => Promise.resolve(0))
    const { page, actions } = await renderedScene('your-data', {
      ownData: () => Promise.resolve({ ...stillData(), retrySetAside }),
    })
    await page.getByRole('button', { name: 'Save it as a file' }).click()
    await expect.element(page.getByText('Saved as a file.')).toBeVisible()
    const retry = page.getByRole('button', { name: 'Try to read it again' })
    await retry.click()
    await expect
      .element(page.getByText('None of it can be read by this version', { exact: false }))
      .toBeVisible()
    expect(actions.reload).not.toHaveBeenCalled()
    retrySetAside.mockResolvedValue(2)
    await retry.click()
    await vi.waitFor(() => expect(actions.reload).toHaveBeenCalledOnce())
  })

  it('saves a plain backup at once, an encrypted one when the passphrase was typed twice', async () => {
    const saveBackup = vi.fn(stillData().saveBackup)
    const { page } = await renderedScene('your-data', {
      ownData: () => Promise.resolve({ ...stillData(), saveBackup }),
    })
    const save = page.getByRole('button', { name: 'Save a backup' })
    await save.click()
    await expect.element(page.getByText('Saved, 5\u00a0MB.', { exact: false })).toBeVisible()
    expect(saveBackup).toHaveBeenLastCalledWith(null, true)
    await page.getByRole('checkbox', { name: 'Encrypt it with a passphrase' }).click()
    await expect.element(save).toBeDisabled()
    await page.getByLabelText('Passphrase', { exact: true }).fill('left right left right')
    await expect.element(save).toBeDisabled()
    await page.getByLabelText('The same again').fill('left right left right')
    await save.click()
    await vi.waitFor(() => expect(saveBackup).toHaveBeenLastCalledWith('left right left right', true))
  })

  it('proposes a backup without recorded movement where all is too much, and asks nobody to delete', async () => {
    const saveBackup = vi.fn<OwnData['saveBackup']>((_passphrase, isWhole) =>
      Promise.resolve(isWhole ? { kind: 'fault', code: 'too-large' } : { kind: 'saved', bytes: 1.2e6 }),
    )
    const { page } = await renderedScene('your-data', {
      ownData: () => Promise.resolve({ ...stillData(), saveBackup }),
    })
    const save = page.getByRole('button', { name: 'Save a backup' })
    await save.click()
    await expect.element(page.getByText('Without recorded movement it fits', { exact: false })).toBeVisible()
    await expect.element(page.getByRole('checkbox', { name: /Leave out the recorded/ })).toBeChecked()
    await save.click()
    await expect.element(page.getByText('Saved, 1', { exact: false })).toBeVisible()
    expect(saveBackup).toHaveBeenLastCalledWith(null, false)
  })

  it('opens a file, shows what is in it, and writes only then', async () => {
    const restore = vi.fn(stillData().restore)
    const { page, actions } = await renderedScene('your-data', {
      ownData: () => Promise.resolve({ ...stillData(), restore }),
    })
    const file = new File(['x'], 'evenstride-2026-03-01.encrypted')
    await page.getByLabelText('Choose a backup').upload(file)
    await page.getByLabelText('Passphrase', { exact: true }).fill('left right left right')
    await page.getByRole('button', { name: 'Open it' }).click()
    await expect
      .element(page.getByText('152 new, 55 known, 2 differ, 2 not readable', { exact: false }))
      .toBeVisible()
    expect(restore).not.toHaveBeenCalled()
    await page.getByRole('checkbox', { name: /Where both differ/ }).click()
    await page.getByRole('button', { name: 'Bring it back' }).click()
    // The page begins anew at once: what it remembers is of before, and must not be written over what came back.
    await expect.poll(() => actions.reload.mock.calls.length).toBe(1)
    expect(restore).toHaveBeenCalledExactlyOnceWith(true)
    expect(history.state).toEqual({ isBroughtBack: true })
  })

  it('says after the new beginning that it was brought back, once', async () => {
    history.replaceState({ isBroughtBack: true }, '')
    const { page } = await renderedScene('your-data')
    await expect.element(page.getByText('Brought back.', { exact: false })).toBeVisible()
    expect(history.state).toBeNull()
  })

  it('asks whose a file is that could be of two people, and waits for the answer', async () => {
    const open = async () => ({ ...(await stillData().readBackup(new File([], ''), '')), mayBeAnother: true })
    const readAs = vi.fn<OwnData['readAs']>(() => open())
    const data = { ...stillData(), readBackup: readAs as unknown as OwnData['readBackup'], readAs }
    const { page } = await renderedScene('your-data', { ownData: () => Promise.resolve(data) })
    await page.getByLabelText('Choose a backup').upload(new File(['x'], 'evenstride-2026-03-01.zip'))
    const bring = page.getByRole('button', { name: 'Bring it back' })
    await expect.element(page.getByText(/Whose results are in the file/)).toBeVisible()
    await expect.element(bring).toBeDisabled()
    readAs.mockClear()
    await page.getByRole('radio', { name: /^Somebody else's/ }).click()
    expect(readAs).toHaveBeenCalledExactlyOnceWith(true)
    await expect.element(bring).toBeEnabled()
  })

  it('deletes everything only after a second word, and then leaves only a new start', async () => {
    const eraseEverything = vi.fn(stillData().eraseEverything)
    const { page, actions } = await renderedScene('your-data', {
      ownData: () => Promise.resolve({ ...stillData(), eraseEverything }),
    })
    await page.getByRole('button', { name: 'Delete everything' }).click()
    const dialog = page.getByRole('dialog')
    await expect.element(dialog).toHaveTextContent(/The last backup is of 11 January 2026/)
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(eraseEverything).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'Delete everything' }).click()
    await dialog.getByRole('button', { name: 'Delete everything' }).click()
    await expect.element(dialog).toHaveTextContent(/Nothing of Evenstride is left in this browser/)
    await dialog.getByRole('button', { name: 'Start anew' }).click()
    expect(actions.reload).toHaveBeenCalledTimes(1)
  })

  it('lists the space by kind, clears one of them and measures anew', async () => {
    const { page, actions } = await renderedScene('your-data')
    await expect.element(page.getByRole('button', { name: 'Clear: Pose model' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear: Pose model' }).click()
    expect(actions.clearStored).toHaveBeenCalledWith('live-model')
    await expect.poll(() => actions.storageUse.mock.calls.length).toBe(2)
  })

  it('deletes what results were read from when that was answered twice, and measures anew', async () => {
    const clearMovement = vi.fn(stillData().clearMovement)
    const { page, actions } = await renderedScene('your-data', {
      ownData: () => Promise.resolve({ ...stillData(), clearMovement }),
    })
    const ask = page.getByRole('button', { name: 'Delete recorded movement' })
    await ask.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    expect(clearMovement).not.toHaveBeenCalled()
    await ask.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click()
    await expect.element(page.getByText('The recorded movement is deleted.')).toBeVisible()
    expect(clearMovement).toHaveBeenCalledOnce()
    await expect.poll(() => actions.storageUse.mock.calls.length).toBe(2)
  })

  it('says how much room is left, and what to do before there is none', async () => {
    const first = await renderedScene('your-data')
    await expect.element(first.page.getByText('room for 9\u00a0GB more.')).toBeVisible()
    await first.page.unmount()
    const nearlyFull = { program: 2e6, 'live-model': 20e6, 'larger-model': 31e6, results: 9e6, room: 24e6 }
    const { page } = await renderedScene('your-data', { storageUse: () => Promise.resolve(nearlyFull) })
    await expect.element(page.getByText('room for 24\u00a0MB more: soon')).toHaveAttribute('role', 'status')
  })
})

describe('home', () => {
  it('says before a browser may clear what no backup has, and when the last one was made', async () => {
    const { page } = await renderedScene('home-results')
    await expect
      .element(page.getByText('This browser may clear your results', { exact: false }))
      .toBeVisible()
    await expect
      .element(page.getByText('Last backup: 11 January 2026, without recorded movement.', { exact: false }))
      .toBeVisible()
  })

  it('says nothing of danger where the browser has promised, nor where nothing is stored', async () => {
    const safe = dataScenes['your-data-safe']!.data!
    const { page } = await renderedScene('home-results', { ownData: () => Promise.resolve(safe) })
    await expect
      .element(page.getByText('Last backup: 2 March 2026, with recorded movement.', { exact: false }))
      .toBeVisible()
    expect(page.container.querySelector('.risk')).toBeNull()
  })
})
