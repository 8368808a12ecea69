/** What topics and kinds are called. */
import type { Kind, Topic } from '../lexicon/schema.ts';
import { type TextKey, t } from '../platform/i18n.ts';

const TOPIC_TEXTS: Record<Topic, TextKey> = {
  diplomacy: 'topicDiplomacy',
  party: 'topicParty',
  economy: 'topicEconomy',
  law: 'topicLaw',
  security: 'topicSecurity',
  territory: 'topicTerritory',
  ideology: 'topicIdeology',
  society: 'topicSociety',
};
const KIND_TEXTS: Record<Kind, TextKey> = { formula: 'kindFormula', concept: 'kindConcept', word: 'kindWord' };

export const topicName = (topic: Topic): string => t(TOPIC_TEXTS[topic]);
export const kindName = (kind: Kind): string => t(KIND_TEXTS[kind]);
