/** English words for texts and forms, commonest first. */
import type { Random } from '../random.ts';

const COMMON =
  'the of and to in a is that for on with as was by at from it an be are this has its have not he will were which but their or had they more been who one we about also his after when would than there so can two her between some over other such into she only during under those through while any both what new people year first time where most may years all could before each even since because many then these against last must no three our how still per out up week month them being very if should well made same now back four next down did without within around again another just few often less own several here much too never among along later already almost rather once above though until across toward later day five';
const CONTENT =
  'report meeting minister city company market price country region government village road water season harvest school teacher student factory worker energy power station railway airport harbour visitor museum village river mountain weather storm rain winter summer morning evening office paper letter answer question reason result figure number share cost tax bank loan money budget plan project design engine machine software network phone screen picture camera film music song story book author reader writer poem market trade export import goods order contract supply demand shop customer service hotel tourist train ticket flight pilot ship crew island coast fishing farm grain wheat rice fruit forest tree garden animal doctor hospital patient illness medicine vaccine research science laboratory study survey sample test method measure scale level rate growth rise fall drop record history period century decade event ceremony speech visit guest host leader official deputy member group team player match game score coach fan stadium prize law court judge case rule right duty police officer crime fire accident rescue helper family child parent mother father house home street bridge building tower wall gate window door room floor kitchen table chair food meal tea coffee cup bottle glass stone metal wood cloth shirt shoe colour shape size weight length speed light sound voice noise sign word sentence language grammar opinion debate critic support vote election reform change step effort goal aim hope fear wish chance risk danger safety health care quality standard model example';
const LOADED =
  'cooperation development partnership mutual common shared strategic comprehensive peaceful harmonious security stability governance modernization civilization sovereignty integrity multilateral inclusive balanced sustainable coordinated innovative green open win benefit respect trust equality justice fairness dialogue consultation consensus solidarity unity friendship neighborhood community destiny future initiative connectivity corridor belt silk global regional principle concept thought theory practice path system mechanism framework order system leadership rejuvenation prosperity progress reform opening interest core bottom line red struggle discipline supervision rectification self-reliance circulation quality productive forces confidence guidance';

const unique = (words: string): string[] => [...new Set(words.split(' '))];

export const commonWords = unique(COMMON);
export const contentWords = unique(CONTENT);
export const loadedWords = unique(LOADED);

const ONSETS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ou oo'.split(' ');
const CODAS = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rt', 's', 'st', 't', 'ck'];

/** Names and rare words, of which every text has many: made up. */
export const rareWord = (random: Random): string =>
  Array.from({ length: random.between(1, 3) }, () => random.of(ONSETS) + random.of(VOWELS) + random.of(CODAS)).join('');
