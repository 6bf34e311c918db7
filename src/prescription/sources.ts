/**
 * Where exercises, doses and rules come from. The five articles are the origin of the project; the studies were read as
 * abstracts or excerpts (clinical reference, section 10). `house` marks a number that no source gives.
 */
export const sources = {
  'article-plateaus': { cite: 'Article: Beyond Speed (strength and flexibility to break plateaus)' },
  'article-case': { cite: 'Article: Run Smarter: The Case for Strength and Mobility' },
  'article-performance': { cite: 'Article: Boost Your Running Performance with Strength Training' },
  'article-mirror': { cite: 'Article: Strength and Mobility Training for Runners' },
  'article-muscles': { cite: 'Article: Strength Training for Runners' },
  'radford-2006': {
    cite: 'Radford et al. 2006, British Journal of Sports Medicine 40:870 (calf stretching adds 2 to 3 degrees)',
  },
  'medeiros-2018': { cite: 'Medeiros 2018, The Foot 35:28 (static calf stretching adds about 5 degrees)' },
  'young-2013': {
    cite: 'Young et al. 2013, Journal of Foot and Ankle Research (heel raises and dorsiflexion)',
  },
  'jeon-2015': {
    cite: 'Jeon et al. 2015, Journal of Athletic Training 50:1226 (strap mobilisation, three weeks)',
  },
  'ingram-2025': {
    cite: 'Ingram et al. 2025, Sports Medicine, doi 10.1007/s40279-024-02143-9 (4 minutes a session, 10 a week)',
  },
  'warneke-2025': {
    cite: 'Warneke et al. 2025, Journal of Sport and Health Science 101067 (what stretching is good for)',
  },
  'alizadeh-2023': {
    cite: 'Alizadeh et al. 2023, PMC9935664 (loaded training gains range of motion)',
  },
  'afonso-2021': { cite: 'Afonso et al. 2021, PMC8067745 (strength training against stretching for range)' },
  'lesinski-2015': { cite: 'Lesinski et al. 2015, Sports Medicine 45:557 (dose of balance training)' },
  'schiftan-2015': {
    cite: 'Schiftan et al. 2015, Journal of Science and Medicine in Sport 18:238 (balance training, sprains)',
  },
  'leppanen-2024': {
    cite: 'Leppänen et al. 2024, British Journal of Sports Medicine 58:722 (hip and core work in novice runners)',
  },
  'willy-2011': {
    cite: 'Willy & Davis 2011, Journal of Orthopaedic & Sports Physical Therapy 41:625 (hip strength with a mirror)',
  },
  'wouters-2012': {
    cite: 'Wouters et al. 2012, International Journal of Sports Physical Therapy (movement training with feedback)',
  },
  'blagrove-2018': {
    cite: 'Blagrove, Howatson & Hayes 2018, Sports Medicine 48:1117 (strength training and running economy)',
  },
  'winters-2004': { cite: 'Winters et al. 2004, Physical Therapy 84:800 (stretching of hip flexors)' },
  'konrad-2021': {
    cite: 'Konrad et al. 2021, International Journal of Environmental Research and Public Health 18:1936 (hip flexor holds)',
  },
  'silbernagel-2007': { cite: 'Silbernagel et al. 2007 (pain-monitoring model for the Achilles tendon)' },
  house: {
    cite: 'Usual physiotherapy practice as this project reads it; to be reviewed by a licensed physiotherapist',
  },
} as const satisfies Readonly<Record<string, { readonly cite: string }>>

export type SourceId = keyof typeof sources
