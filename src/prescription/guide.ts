import type { GuideChapter } from './guide-chapter'
import { care, rules } from './guide-rules'

const fears: GuideChapter = {
  id: 'fears',
  title: 'What keeps runners from it',
  entries: [
    {
      id: 'bulky',
      asks: 'Will it make me bulky?',
      says: 'No. Heavy sets of 3 to 6 repetitions with long rests, two or three times a week beside running, make you stronger without adding much muscle.',
      source: 'article-case',
    },
    {
      id: 'no-time',
      asks: 'I have no time.',
      says: 'Twenty to thirty minutes, twice a week, are enough. Swap twenty minutes of running for it, or take the first five to ten minutes of an hour that you run.',
      source: 'article-case',
    },
    {
      id: 'harm',
      asks: 'Will it harm my running?',
      says: 'Placed on easy days or rest days, and more than 24 hours from hard runs, it does not. It need not leave you sweaty either.',
      source: 'article-case',
    },
  ],
}

const expect: GuideChapter = {
  id: 'expect',
  title: 'What you may honestly expect',
  entries: [
    {
      id: 'economy',
      asks: 'How much faster?',
      says: 'Reviews of loaded strength work, two or three times a week for 6 to 20 weeks, find that runners use 2 to 8 % less energy at the same pace. Eight is the most, not the usual.',
      source: 'blagrove-2018',
    },
    {
      id: 'range',
      asks: 'How many degrees more?',
      says: 'Some weeks of calf stretching add 2 to 5 degrees, about as much as a tape can tell and less than a camera can. That is why the plan tests again after weeks, not days.',
      source: 'medeiros-2018',
    },
    {
      id: 'injuries',
      asks: 'Will I be injured less?',
      says: 'Nobody can promise that. One large trial of hip and core work in new runners found fewer leg injuries; no test here can foretell any.',
      source: 'leppanen-2024',
    },
    {
      id: 'enough',
      asks: 'Do I need more range?',
      says: 'Running needs enough, not the most. Tight hamstrings are ordinary in runners. Where nothing limits you, nothing is stretched for it.',
      source: 'article-mirror',
    },
    {
      id: 'mobility',
      asks: 'Is mobility the same as stretching?',
      says: 'No. To touch your toes shows how long you can be pulled. Mobility is range that you move and hold by your own strength, so the tests here are active and stand on your feet.',
      source: 'article-mirror',
    },
    {
      id: 'chain',
      asks: 'Why the ankle, when my knee complains?',
      says: 'What one joint does not give, its neighbours are asked for: a stiff ankle or hip may send more work to the knee. It is worth a look, and it proves nothing.',
      source: 'article-case',
    },
  ],
}

const mirror: GuideChapter = {
  id: 'mirror',
  title: 'Three questions in front of the mirror',
  entries: [
    {
      id: 'balance',
      asks: 'Do you stand easily on one foot?',
      says: 'The balance test times it on each leg, and says when sway or lean differ by more than the measuring error.',
      source: 'article-mirror',
    },
    {
      id: 'posture',
      asks: 'What does your posture do meanwhile?',
      says: 'While you stand, the lean of your trunk is read; in the squat, how far it bends, where the hips go and whether the knees stay over the feet; with the hip, whether the back takes over.',
      source: 'article-mirror',
    },
    {
      id: 'range',
      asks: 'Do you have the whole range while you do it?',
      says: 'Ankle, squat and hip are measured on your feet, under your own weight, side by side.',
      source: 'article-mirror',
    },
  ],
}

const benefits: GuideChapter = {
  id: 'benefits',
  title: 'What strength is good for',
  entries: [
    {
      id: 'kick',
      asks: 'The last kilometre',
      says: 'Strength left over is speed at the end. Heavy and fast exercises serve it.',
      source: 'article-muscles',
    },
    {
      id: 'economy',
      asks: 'Economy',
      says: 'Stiffer springs in calf and foot give back more of each step. Calf raises and heavy work serve it.',
      source: 'article-muscles',
    },
    {
      id: 'nerves',
      asks: 'Nerve and muscle together',
      says: 'Muscles learn to switch on at once and in order: one-leg exercises and fast ones.',
      source: 'article-muscles',
    },
    {
      id: 'balance',
      asks: 'Balance',
      says: 'Each step is a stand on one leg: single-leg stance, deadlifts on one leg.',
      source: 'article-muscles',
    },
    {
      id: 'sides',
      asks: 'Sides that share the work',
      says: 'The stronger side takes over when it can. The smaller one goes first here, and gets one set more.',
      source: 'article-muscles',
    },
    {
      id: 'injury',
      asks: 'Bearing more',
      says: 'What is stronger is asked for less of what it has. Shins, kneecap, outer knee, Achilles tendon and sole are what runners tell of most.',
      source: 'article-muscles',
    },
    {
      id: 'tendons',
      asks: 'Tendons and ligaments',
      says: 'They adapt to load as well, only slower: slow lowering and patience.',
      source: 'article-muscles',
    },
    {
      id: 'confidence',
      asks: 'Confidence',
      says: 'To know that the legs will hold is worth something on the last hill.',
      source: 'article-muscles',
    },
    {
      id: 'plateau',
      asks: 'When running more no longer helps',
      says: 'A plateau, slow recovery and tired legs at the same mileage are the usual reasons to come. More running alone is not the way out of each.',
      source: 'article-plateaus',
    },
  ],
}

/** In the order in which they are read. */
export const guide: readonly GuideChapter[] = [fears, expect, mirror, benefits, rules, care]
