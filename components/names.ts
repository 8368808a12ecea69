/** What topics, kinds and the fields of an entry are called. */
import type { Field } from '../lexicon/layers.ts';
import type { Entry, Kind, Topic } from '../lexicon/schema.ts';
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

type Confidence = Entry['confidence'];
export const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];
const CONFIDENCE_TEXTS: Record<Confidence, TextKey> = { high: 'isHigh', medium: 'isMedium', low: 'isLow' };
export const confidenceName = (confidence: Confidence): string => t(CONFIDENCE_TEXTS[confidence]);

const FIELD_TEXTS: Record<Field, TextKey> = {
  zh: 'fieldHeadword',
  forms: 'fieldForms',
  official: 'officialMeaning',
  analysis: 'analyticalMeaning',
  watch: 'watchFor',
  kind: 'kind',
  topic: 'topic',
  confidence: 'columnConfidence',
  wordings: 'olderWordings',
  milestones: 'milestones',
  related: 'related',
  sources: 'sources',
  contexts: 'fieldContexts',
  except: 'fieldExcept',
  depth: 'columnDepth',
};
export const fieldName = (field: Field): string => t(FIELD_TEXTS[field]);
