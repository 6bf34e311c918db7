import type { GuideChapter } from './guide-chapter'

export const rules: GuideChapter = {
  id: 'rules',
  title: 'Rules of the plan',
  entries: [
    {
      id: 'days',
      asks: 'Which days?',
      says: 'The articles disagree: days without a run, easy or rest days, days in turn, or the day of a run. What they share decides: never on the day of a hard run, heavy work more than 24 hours from one, no two hard days in a row, one whole rest day a week. Workouts are spread evenly over the week first; of two even ways the one with fewer run days is taken.',
      source: 'article-mirror',
    },
    {
      id: 'start',
      asks: 'How does it grow?',
      says: 'Two workouts a week with simple movements, form first; then three. Each 10 to 30 minutes. First 2 to 3 sets of 8 to 12, light; then 3 to 5 sets of 3 to 6, heavy, at an effort of 8 of 10 with 2 to 3 minutes of rest; fast work only when that is comfortable. From body weight to bands and weights, slowly.',
      source: 'article-case',
    },
    {
      id: 'easy',
      asks: 'How hard may a week be?',
      says: 'Four fifths of all training stay easy, workouts counted in. Half of a hard run counts as hard, the rest of it being warm-up, breaks and cool-down; of a heavy workout the time under load does, its rests do not. The halves are our own reckoning.',
      source: 'article-mirror',
    },
    {
      id: 'pairs',
      asks: 'Why are exercises paired?',
      says: 'A1 and A2 take turns: one rests while the other works. Heavy ones keep their whole rest all the same. Experienced runners do a pair three times before the next.',
      source: 'article-mirror',
    },
    {
      id: 'warm',
      asks: 'What before, what after?',
      says: 'Five to ten minutes that move before lifting and before runs. Held stretches only after, when warm, a few minutes a day: a forward fold before a run relaxes too much.',
      source: 'article-plateaus',
    },
    {
      id: 'split',
      asks: 'Legs, arms or core?',
      says: 'The three workouts of a week differ: legs and core, legs and upper body, the whole. One leg at a time where there is a choice, as in running; some turn or go sideways.',
      source: 'article-performance',
    },
    {
      id: 'season',
      asks: 'And in the racing season?',
      says: 'Off-season is for building. As mileage rises or a race is near, strength work gets shorter and lighter; it never stops.',
      source: 'article-mirror',
    },
    {
      id: 'life',
      asks: 'And when life is full?',
      says: 'Training, strength and life are slices of one pie. Stress counts more than volume; with less than seven hours of sleep do less. A little too little is better than too much.',
      source: 'article-mirror',
    },
    {
      id: 'loaded',
      asks: 'Why lift for stiffness?',
      says: 'Weights are among the best ways to gain range: squats with a weight for stiff ankles. Stretching alone does not last, so each finding gets something that loads as well.',
      source: 'article-mirror',
    },
    {
      id: 'other',
      asks: 'Yoga or Pilates instead?',
      says: 'Yes, now and then: a class of yoga in place of a day for range, Pilates in place of core work; write it in the log. A day for range counts neither way. A strength workout that you leave out for a class stays open, because what the next test concludes rests on the exercises that its findings asked for.',
      source: 'article-plateaus',
    },
    {
      id: 'reassess',
      asks: 'When does the plan change?',
      says: 'After each workout by what you did; after four to eight weeks by a new test: more often, harder, or other exercises, whatever the numbers say.',
      source: 'article-performance',
    },
  ],
}

export const care: GuideChapter = {
  id: 'care',
  title: 'Take care',
  entries: [
    {
      id: 'consult',
      asks: 'Before you begin',
      says: 'Ask a doctor or physio before something new. If you have never lifted, let a physio or a certified trainer see your form once.',
      source: 'article-mirror',
    },
    {
      id: 'form',
      asks: 'Form first',
      says: 'Knees go where the toes point, back flat, no twist, pelvis tucked. Lose one of them, and the set is over.',
      source: 'article-performance',
    },
    {
      id: 'five',
      asks: 'When to take the easier one',
      says: 'With fewer than five good repetitions.',
      source: 'article-mirror',
    },
    {
      id: 'overtraining',
      asks: 'Signs of too much',
      says: 'Tiredness that stays, falling performance, pain that does not go: take a break and ask a professional.',
      source: 'article-performance',
    },
    {
      id: 'too-soon',
      asks: 'Too much too soon',
      says: 'Most running complaints begin there. Mileage and weights rise slowly, and not in the same week.',
      source: 'article-mirror',
    },
    {
      id: 'over-stretching',
      asks: 'Over-stretching',
      says: 'Pulling further than feels like a stretch harms more than it gains.',
      source: 'article-mirror',
    },
    {
      id: 'scale',
      asks: 'If you cannot keep it up',
      says: 'Do less, for as long as you need. Consistent and small beats perfect and short.',
      source: 'article-mirror',
    },
  ],
}
