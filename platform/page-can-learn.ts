/**
 * What a page can learn of us, in both modes: what the Privacy tab says. A page that tries everything is held against
 * it in both browsers (tests/e2e/discreet.test.ts): what it finds must stand here, and what stands here it must find.
 */
export type Learns = 'yes' | 'no' | 'maybe';

export type Finding = {
  id: 'marks' | 'card' | 'texts' | 'files' | 'leftovers' | 'window' | 'jump' | 'work';
  normal: Learns;
  discreet: Learns;
  /** By what the page would find it; see tests/e2e/probe. */
  by: readonly string[];
};

export const FINDINGS: readonly Finding[] = [
  { id: 'marks', normal: 'yes', discreet: 'no', by: ['highlights', 'marked phrases', 'style of marks'] },
  {
    id: 'card',
    normal: 'yes',
    discreet: 'no',
    by: [
      ...['mutations', 'elements', 'elements at points', 'carets at points', 'covered', 'top layer'],
      ...['focus', 'selection', 'events', 'styles', 'style of the card'],
    ],
  },
  { id: 'texts', normal: 'no', discreet: 'no', by: ['text that can be found', 'frames'] },
  { id: 'files', normal: 'no', discreet: 'no', by: ['files of ours', 'performance', 'sheets', 'reports', 'fonts'] },
  {
    id: 'leftovers',
    normal: 'no',
    discreet: 'no',
    by: ['globals', 'natives', 'calls', 'storage', 'animations', 'sizes', 'viewport'],
  },
  // Any panel does that, and any jump.
  { id: 'window', normal: 'yes', discreet: 'yes', by: [] },
  { id: 'jump', normal: 'yes', discreet: 'yes', by: [] },
  // A page can measure how long its own work takes, and in Chromium how much memory the process uses where the page is
  // isolated (performance.memory). In normal mode it can catch us asking for its styles, at times.
  { id: 'work', normal: 'maybe', discreet: 'maybe', by: ['asked for styles'] },
];
