/** What one tries Tifa on: invented, in the manner of a joint statement. */

type Sample = { lang: 'en' | 'zh-Hans' | 'zh-Hant'; text: string };

const ENGLISH: Sample = {
  lang: 'en',
  text: 'The two sides agreed that win-win cooperation is the natural choice of neighbours, that each respects the core interests and major concerns of the other, and that a Cold War mentality leads nowhere. They raised their ties to an all-weather strategic cooperative partnership and will work for a community with a shared future for mankind.',
};
const SIMPLIFIED: Sample = {
  lang: 'zh-Hans',
  text: '双方一致认为，邻国之间应当求同存异、合作共赢，尊重彼此核心利益和重大关切，摒弃冷战思维，推动构建人类命运共同体。',
};
const TRADITIONAL: Sample = {
  lang: 'zh-Hant',
  text: '雙方一致認為，鄰國之間應當求同存異、合作共贏，尊重彼此核心利益和重大關切，摒棄冷戰思維，推動構建人類命運共同體。',
};

/** First what the reader of the interface reads most easily. */
export const samplesFor = (language: string): Sample[] => {
  if (language === 'zh-TW') return [TRADITIONAL, ENGLISH];
  return language.startsWith('zh') ? [SIMPLIFIED, ENGLISH] : [ENGLISH, SIMPLIFIED];
};
