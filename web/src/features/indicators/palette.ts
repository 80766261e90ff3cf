import { BORDER9 } from '../../api/types';

/** How a region is drawn wherever it is drawn. Colour is never alone: each line has a shape of its own too. */
export interface Stroke {
  colour: string;
  symbol: 'circle' | 'rect' | 'triangle' | 'diamond' | 'roundRect';
  dash: 'solid' | 'dashed';
}

/** All at least 4.5 to 1 on white, so that they serve as text as well. */
const STROKES: Record<string, Stroke> = {
  [BORDER9]: { colour: '#14304f', symbol: 'circle', dash: 'solid' },
  'CN-LN': { colour: '#b8400e', symbol: 'rect', dash: 'solid' },
  'CN-JL': { colour: '#0f766e', symbol: 'triangle', dash: 'dashed' },
  'CN-HL': { colour: '#1d63c9', symbol: 'diamond', dash: 'solid' },
  'CN-NM': { colour: '#8a5a06', symbol: 'roundRect', dash: 'dashed' },
  'CN-GS': { colour: '#6d3fc0', symbol: 'rect', dash: 'dashed' },
  'CN-XJ': { colour: '#b3123f', symbol: 'triangle', dash: 'solid' },
  'CN-XZ': { colour: '#4b7310', symbol: 'diamond', dash: 'dashed' },
  'CN-YN': { colour: '#0b6b87', symbol: 'roundRect', dash: 'solid' },
  'CN-GX': { colour: '#8a1f93', symbol: 'circle', dash: 'dashed' },
};

const OTHER: Stroke = { colour: '#4a5563', symbol: 'circle', dash: 'dashed' };

export function strokeOf(region: string): Stroke {
  return STROKES[region] ?? OTHER;
}
