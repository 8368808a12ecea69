/** The outlets by name, each with its domains. */
import type { OUTLETS } from '../../platform/sites.ts';

export type OutletName = { en: string; zh: string; domains: readonly (typeof OUTLETS)[number][] };

export const OUTLET_NAMES: readonly OutletName[] = [
  { en: 'Xinhua', zh: '新华社', domains: ['news.cn', 'xinhuanet.com'] },
  { en: 'People’s Daily', zh: '人民日报', domains: ['people.com.cn', 'people.cn'] },
  { en: 'China Daily', zh: '中国日报', domains: ['chinadaily.com.cn'] },
  { en: 'Qiushi', zh: '求是', domains: ['qstheory.cn'] },
  { en: 'Government sites', zh: '政府网站', domains: ['gov.cn'] },
  { en: 'CCTV, CGTN', zh: '中央电视台', domains: ['cctv.com', 'cctv.cn', 'cntv.cn', 'cgtn.com'] },
  { en: 'Global Times', zh: '环球时报', domains: ['globaltimes.cn', 'huanqiu.com'] },
  { en: 'China News Service', zh: '中新社', domains: ['chinanews.com', 'chinanews.com.cn', 'ecns.cn'] },
  { en: 'China.org.cn', zh: '中国网', domains: ['china.org.cn', 'china.com.cn'] },
  { en: 'PLA Daily', zh: '解放军报', domains: ['81.cn'] },
  { en: 'Guangming Daily', zh: '光明日报', domains: ['gmw.cn'] },
  { en: 'Economic Daily', zh: '经济日报', domains: ['ce.cn'] },
  { en: 'Academy of Social Sciences', zh: '社会科学院', domains: ['cssn.cn'] },
  { en: 'Beijing Review', zh: '北京周报', domains: ['bjreview.com', 'bjreview.com.cn'] },
  { en: 'The Paper', zh: '澎湃新闻', domains: ['thepaper.cn'] },
  { en: 'Ta Kung Pao', zh: '大公报', domains: ['takungpao.com', 'takungpao.com.hk'] },
  { en: 'Wen Wei Po', zh: '文汇报', domains: ['wenweipo.com', 'wenweipo.com.hk'] },
];
