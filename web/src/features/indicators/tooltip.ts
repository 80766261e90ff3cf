import { strokeOf } from './palette';

export interface TooltipRow {
  region: string | null;
  label: string;
  text: string;
}

/** Built as elements and not as markup: names and notes from the services cannot become HTML. */
export function tooltipElement(period: string, rows: readonly TooltipRow[]): HTMLElement {
  const box = document.createElement('div');
  box.className = 'chart-tip';
  box.append(textOf('strong', period));
  for (const { region, label, text } of rows) {
    const line = document.createElement('div');
    line.className = 'chart-tip__row';
    const dot = document.createElement('span');
    dot.className = 'chart-tip__dot';
    dot.style.background = region ? strokeOf(region).colour : '#9db4cc';
    line.append(dot, textOf('span', label), textOf('b', text));
    box.append(line);
  }
  return box;
}

function textOf(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
