import type { Cue } from './device-ports'

type CueText = Omit<Cue, 'nth' | 'id'>

const calm = (caption: string, speech: string, tone: Cue['tone'] = 'none'): CueText => ({
  caption,
  speech,
  tone,
  priority: 'calm',
})
const urgent = (caption: string, speech: string, tone: Cue['tone']): CueText => ({
  caption,
  speech,
  tone,
  priority: 'urgent',
})

/** Everything that can be shown and said, but what a test's own faults say. Captions have at most five words. */
export const cues = {
  'tone-ready': calm('This one: ready', 'This one says: ready.', 'ready'),
  'tone-count': calm('This one: three, two, one', 'This one counts down.', 'count'),
  'tone-hold': calm('This one: hold', 'This one says: hold.', 'hold'),
  'tone-good': calm('This one: good', 'This one says: good.', 'good'),
  'tone-not-counted': calm('This one: not counted', 'This one says: not counted.', 'not-counted'),
  'tone-stop': calm('This one: stop', 'This one says: stop.', 'stop'),
  'step-in': calm(
    'Step into the picture',
    'Step back into the picture, until I see all of you, head and feet.',
    'ready',
  ),
  'sides-unproved': calm('Sides not proved. Going on', 'Left and right are not proved.'),
  'raise-left-hand': calm(
    'Raise your left hand',
    'Face the camera. If you can hear this, raise your left hand.',
    'ready',
  ),
  'raise-it-facing': calm(
    'Face me. Left hand up',
    'I see a hand, but not whose. Face the camera and raise your left hand.',
  ),
  'other-hand': urgent(
    'That was the right hand',
    'I saw your right hand. Raise your left hand.',
    'not-counted',
  ),
  'left-hand-again': calm(
    'Left hand, once more',
    'I saw a right hand, once. If that was a slip, face the camera and raise your left hand.',
    'ready',
  ),
  'sides-swapped': urgent(
    'Left and right are swapped',
    'The camera swaps left and right. Nothing is measured like this.',
    'stop',
  ),
  'watch-first': calm('Watch what comes first', 'Watch what comes first.'),
  'once-more': calm('Once more', 'I see your hand. The last one does not count. Once more.', 'ready'),
  'left-near': calm('Left leg near camera', 'Stand side-on, your left leg nearer to the camera.', 'ready'),
  'right-near': calm('Right leg near camera', 'Stand side-on, your right leg nearer to the camera.', 'ready'),
  'turn-left-near': calm(
    'Turn round. Left leg near',
    'Turn round, your left leg nearer to the camera.',
    'ready',
  ),
  'turn-right-near': calm(
    'Turn round. Right leg near',
    'Turn round, your right leg nearer to the camera.',
    'ready',
  ),
  'either-near': calm('Side-on to the camera', 'Stand side-on to the camera, either side.', 'ready'),
  'face-camera': calm('Face the camera', 'Face the camera, both feet down.', 'ready'),
  'stay-facing': calm(
    'Stay facing the camera',
    'Stay as you are, facing the camera, both feet down.',
    'ready',
  ),
  'left-leg-next': calm('Now the left leg', 'Now the left leg. Keep both feet down until I say.', 'ready'),
  'right-leg-next': calm('Now the right leg', 'Now the right leg. Keep both feet down until I say.', 'ready'),
  'stand-still': calm('Good. Stand still', 'Good. Stand still.', 'ready'),
  'then-nearer': calm('Nearer than last time', 'You stand nearer than last time. Step back a little.'),
  'then-further': calm(
    'Further than last time',
    'You stand further away than last time. Step closer a little.',
  ),
  'then-turned': calm(
    'More turned than then',
    'You stand more turned than last time. Turn until you are square.',
  ),
  'then-tilted': calm('Camera leans otherwise now', 'The camera leans another way than last time.'),
  'then-hands-off-hips': calm(
    'Hands on your hips',
    'Last time your hands were on your hips. Put them there.',
  ),
  'then-hands-on-hips': calm(
    'Hands: unlike last time',
    'Last time your hands were not on your hips. The two will not be compared.',
  ),
  'then-darker': calm('Darker than last time', 'It is much darker than last time.'),
  'then-brighter': calm('Brighter than last time', 'It is much brighter than last time.'),
  'then-as-asked': calm(
    'Last time: easier way',
    'Last time this was done the easier way. The two will not be compared.',
  ),
  'then-easier': calm(
    'Last time: not easier',
    'Last time this was not done the easier way. The two will not be compared.',
  ),
  'then-other-model': calm(
    'Another pose model now',
    'Another pose model reads you than last time. The two will not be compared.',
  ),
  'testing-room': calm(
    'Stand still. Testing room',
    'Stand still for ten seconds. I am testing the room.',
    'ready',
  ),
  'room-quiet': calm('Good. Keep standing', 'Good. Keep standing.', 'good'),
  'room-noisy': urgent('The picture flickers', 'The picture flickers too much to measure.', 'stop'),
  three: urgent('Three', 'Three', 'count'),
  two: urgent('Two', 'Two', 'count'),
  one: urgent('One', 'One', 'count'),
  'too-early': urgent('Stand still again', 'Wait. Stand still again.', 'stop'),
  back: urgent('And back', 'And back.', 'good'),
  'good-two-more': calm('Good. Two more', 'Good. Two more.', 'good'),
  'rest-two-more': calm('Rest. Two more', 'Rest a little. Two more.'),
  'rest-one-more': calm('Rest. One more', 'Rest a little. One more.'),
  'rest-left-leg': calm('Rest. Then left leg', 'Rest a little. Then it is the left leg’s turn.'),
  'rest-right-leg': calm('Rest. Then right leg', 'Rest a little. Then it is the right leg’s turn.'),
  'practice-over': calm('Good. Now it counts', 'Good. That was for practice. From now on it counts.', 'good'),
  'practice-again': calm('Good. Practise once more', 'Good. Once more for practice.', 'good'),
  'practice-foot-down': urgent('Enough. Foot down', 'That is enough for practice. Foot down.', 'good'),
  'good-one-more': calm('Good. One more', 'Good. One more.', 'good'),
  'test-done': calm('Good. Next test', 'Good. Now the next test.', 'good'),
  'last-done': calm('Good. That was all', 'Good. That was the last one.', 'good'),
  'did-it-hurt': calm('Hurt? Raise a hand', 'Did that hurt? Then raise a hand now.', 'ready'),
  'no-pain': calm('Good. Noted', 'Good. Noted.'),
  skipped: calm('Skipped', 'Skipped.'),
  'it-hurt': urgent(
    'Noted. That test ends',
    'Noted. That test ends here. Stop at once if it hurts again.',
    'stop',
  ),
  'ended-unstored': urgent(
    'Ended. Nothing was stored',
    'Ended here, before anything was measured, so nothing was stored. Stop at once if it hurts again.',
    'stop',
  ),
  'side-done': calm('Good. Other leg', 'Good. Now the other leg.', 'good'),
  measuring: calm('Done. Measuring', 'Done. Measuring the last one.', 'good'),
  finished: calm('All done', 'All done. Your result is ready.', 'good'),
  'not-counted': urgent('That one did not count', 'That one did not count. Try again.', 'not-counted'),
  'no-hold': urgent('Hold it longer', 'Hold the end position for two seconds.', 'not-counted'),
  'no-stand': urgent('Too short. Once more', 'That was too short to count. Try again.', 'not-counted'),
  'wrong-leg': urgent(
    'That was the other leg',
    'That was the other leg. Use the one that is shown.',
    'not-counted',
  ),
  'start-again': urgent('Start that one again', 'The picture broke off. Start that one again.', 'stop'),
  // Read at three metres, where nothing of the dialog is: it says what to do about it.
  paused: urgent('Paused. Come and choose', 'Paused. Come to the screen and choose.', 'stop'),
  // Why is on the screen; from three metres, and with the back to it, only this matters.
  broken: urgent('Stop. Come to the screen', 'Stop. Come to the screen.', 'stop'),
  'too-many': urgent(
    'Rest. Come and choose',
    'Rest a little. Come to the screen: continue, skip or stop.',
    'stop',
  ),
} as const satisfies Record<string, CueText>

export type CueId = keyof typeof cues

/** What at least must hold of every cue and caption: readable at three metres. */
export const longestCaption = 5
