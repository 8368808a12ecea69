/** The lexicon of the case table: small, and independent of the built-in entries, so that cases stay true. */
import { compile } from '../../lexicon/compile.ts';
import { LexiconIndex } from '../../lexicon/lexicon-index.ts';
import { Matcher } from '../../lexicon/matcher.ts';
import type { Entry } from '../../lexicon/schema.ts';
import { entry, grammar, names } from './build.ts';

type Written = { en?: string[]; zh?: string[] };

/** `chinese` is the headword in simplified and traditional characters, divided by a slash. */
const of = (
  id: string,
  kind: Entry['kind'],
  chinese: string,
  forms: Written,
  more: Record<string, unknown> = {},
): Entry => {
  const [hans = '', hant = hans] = chinese.split('/');
  return entry({ id, kind, ...(hans && { zh: { hans, hant } }), forms, ...more });
};

const superseded = (form: string, lang: string, until: number) => ({ form, lang, status: 'superseded', until });

const builtIn = [
  of('win-win-cooperation', 'formula', '合作共赢/合作共贏', {
    en: ['win-win cooperation', 'cooperation for win-win results'],
    zh: ['互利共赢合作'],
  }),
  of(
    'community-shared-future',
    'formula',
    '人类命运共同体/人類命運共同體',
    { en: ['community with a shared future for mankind', 'community with a shared future'], zh: ['命运共同体'] },
    {
      wordings: [
        superseded('community of common destiny', 'en', 2018),
        superseded('community of common destiny for mankind', 'en', 2018),
        { form: '网络命运体', lang: 'zh', status: 'deviating' },
      ],
    },
  ),
  of('cyberspace-community', 'formula', '网络空间命运共同体/網絡空間命運共同體', {
    en: ['community with a shared future in cyberspace'],
  }),
  of(
    'partnership',
    'word',
    '伙伴关系/夥伴關係',
    { en: ['partnership'] },
    { contexts: { en: ['mutual trust', 'upgrade'], zh: ['互信', '提升'] } },
  ),
  of(
    'cooperation',
    'word',
    '合作',
    { en: ['cooperation'] },
    {
      contexts: { en: ['mutual benefit', 'win-win'], zh: ['互利', '深化'] },
      except: { en: ['customer cooperation'], zh: ['联合作战'] },
    },
  ),
  of('development', 'word', '发展/發展', { en: ['development'] }, { except: { zh: ['发展中国家'] } }),
  of(
    'democracy',
    'concept',
    '民主',
    { en: ['democracy'] },
    { except: { en: ['shareholder democracy'], zh: ['人民主体'] } },
  ),
  of('whole-process-democracy', 'formula', '全过程人民民主/全過程人民民主', {
    en: ["whole-process people's democracy"],
  }),
  of('peace', 'concept', '和平', { en: ['peace'] }),
  of('peaceful-development', 'formula', '和平发展/和平發展', {
    en: ['peaceful development', 'peace, development and win-win cooperation'],
    zh: ['和平发展、合作共赢'],
  }),
  of('multipolarity', 'concept', '多极化/多極化', { en: ['multipolarity', 'multipolar world'] }),
  of('major-country-diplomacy', 'formula', '大国外交/大國外交', { en: ['major-country diplomacy'] }),
  of('amity', 'formula', '亲诚惠容/親誠惠容', { en: ['amity, sincerity, mutual benefit and inclusiveness'] }),
  of('respect', 'formula', '相互尊重、和平共处/相互尊重、和平共處', { en: ['mutual respect'] }),
  of('small-yard', 'concept', '小院高墙/小院高牆', { en: ['small yard, high fence'] }),
  of(
    'belt-and-road',
    'formula',
    '一带一路/一帶一路',
    { en: ['Belt and Road', 'Belt and Road Initiative'] },
    {
      wordings: [superseded('One Belt, One Road', 'en', 2016)],
    },
  ),
  of('core-interests', 'formula', '核心利益', { en: ['core interests'] }),
  of('new-era', 'concept', '新时代/新時代', { en: ['new era'] }),
  of('modernization', 'formula', '中国式现代化/中國式現代化', { en: ['Chinese modernization'] }),
  of('labor', 'concept', '', { en: ['labor center', 'defense program'] }),
  of('silk-road', 'formula', '21世纪海上丝绸之路/21世紀海上絲綢之路', { en: ['21st Century Maritime Silk Road'] }),
  of('digital-silk-road', 'formula', '数字丝绸之路/數字絲綢之路', { en: ['Digital Silk Road'] }),
  of('five-principles', 'formula', '和平共处五项原则/和平共處五項原則', {
    en: ['Five Principles of Peaceful Coexistence'],
  }),
  of('apec-spirit', 'formula', '', { zh: ['APEC精神', 'G20杭州共识'] }),
  of('zero-sum', 'concept', '零和博弈', { en: ['zero-sum game', 'Thucydides trap'] }),
  of('sci-tech', 'concept', '', { en: ['S&T powerhouse', 'September 18 Incident', 'Sept. 18 Incident'] }),
  of('crisis', 'concept', '', { en: ['strategic crisis', 'trade embargo', 'hot topic', 'peace prize winner'] }),
  of('counter-terrorism', 'concept', '反恐', { en: ['counter-terrorism'] }),
  of('grey-zone', 'concept', '', { en: ['gray zone'] }),
  of('nonalignment', 'concept', '不结盟/不結盟', { en: ['nonalignment', 'non aligned movement', 'non-aligned'] }),
];

const subscribed = [of('their-core-interests', 'concept', '', { en: ['core interests'], zh: ['大国'] })];
const own = [
  of('my-core-interests', 'concept', '', { zh: ['核心利益'] }),
  of('my-network', 'concept', '', { zh: ['網絡主權'] }),
  of('my-note', 'concept', '', { en: ['mutual respect'] }),
];

/** The lexicon of the case table, compiled. */
export const index = compile({
  layers: [
    { layer: 'built-in', entries: builtIn },
    { layer: 'subscribed', entries: subscribed },
    { layer: 'own', entries: own },
  ],
  grammar,
  names,
});
export const matcher = new Matcher(LexiconIndex.from(index) as LexiconIndex);
