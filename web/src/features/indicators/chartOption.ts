import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { BORDER9 } from '../../api/types';
import type { Decimal } from '../../format/decimal';
import { strokeOf } from './palette';
import { lineFor, type Trend, type TrendLine } from './trend';

export type TrendOption = ComposeOption<
  LineSeriesOption | BarSeriesOption | GridComponentOption | TooltipComponentOption
>;

export interface ChartWords {
  nameOf: (region: string) => string;
  /** The figure in the unit of the axis, for drawing. */
  toAxis: (value: Decimal) => Decimal;
  partial: (present: number, expected: number) => string;
  share: string;
}

const INK = '#4a5563';
const RULE = '#e3e8ee';
const SHARE = '#9db4cc';
const FONT = { color: INK, fontSize: 11 };

/** Only here do decimals become floating numbers: a pixel is coarser than any of them. */
const toPixel = (value: Decimal): number => Number(value);

/** Levels above, the nine provinces' share of the nation below, over the same periods. */
export function trendOption(trend: Trend, shown: readonly string[], words: ChartWords): TrendOption {
  const lines = trend.lines.filter(({ region }) => shown.includes(region));
  const axis = { type: 'category' as const, data: trend.periods, boundaryGap: true };
  return {
    animationDuration: 300,
    textStyle: { fontFamily: 'inherit', color: '#1c2733' },
    grid: [
      { left: 56, right: 16, top: 36, height: 134 },
      { left: 56, right: 16, top: 196, height: 44 },
    ],
    xAxis: [
      { ...axis, gridIndex: 0, axisLabel: { show: false }, axisTick: { show: false }, axisLine: rule() },
      { ...axis, gridIndex: 1, axisLabel: FONT, axisTick: { show: false }, axisLine: rule() },
    ],
    yAxis: [
      { gridIndex: 0, splitNumber: 4, axisLabel: FONT, splitLine: rule(), min: 0 },
      { gridIndex: 1, splitNumber: 1, show: false, min: 0, max: ({ max }) => max * 1.5 },
    ],
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'line', lineStyle: { color: '#b6c2cf' } },
    },
    series: [...lines.map((line) => levels(line, words)), ...shares(trend, words)],
  };
}

const rule = () => ({ lineStyle: { color: RULE } });

function levels(line: TrendLine, words: ChartWords): LineSeriesOption {
  const { colour, symbol, dash } = strokeOf(line.region);
  const isTotal = line.region === BORDER9;
  return {
    type: 'line',
    id: line.region,
    name: words.nameOf(line.region),
    xAxisIndex: 0,
    yAxisIndex: 0,
    connectNulls: false,
    showAllSymbol: true,
    symbol,
    symbolSize: isTotal ? 7 : 6,
    color: colour,
    lineStyle: { color: colour, width: isTotal ? 2.5 : 1.5, type: dash },
    z: isTotal ? 3 : 2,
    data: line.points.map(({ value, partial }) => {
      if (value === null) return null;
      const point = toPixel(words.toAxis(value));
      if (!partial) return point;
      return {
        value: point,
        symbol: `empty${symbol.charAt(0).toUpperCase()}${symbol.slice(1)}`,
        symbolSize: 10,
        itemStyle: { borderWidth: 2, color: colour },
        label: {
          show: true,
          position: 'top' as const,
          color: '#8a4b00',
          fontSize: 11,
          lineHeight: 13,
          // A halo keeps the words readable where a line runs through them.
          textBorderColor: '#fff',
          textBorderWidth: 3,
          formatter: words.partial(partial.present, partial.expected),
        },
      };
    }),
  };
}

function shares(trend: Trend, words: ChartWords): BarSeriesOption[] {
  const total = lineFor(trend, BORDER9);
  if (!total) return [];
  return [
    {
      type: 'bar',
      id: 'share',
      name: words.share,
      xAxisIndex: 1,
      yAxisIndex: 1,
      barMaxWidth: 26,
      itemStyle: { color: SHARE },
      data: total.points.map(({ observation }) => {
        const share = observation?.shareOfNational?.value ?? null;
        if (share === null) return null;
        return {
          value: toPixel(share),
          label: { show: true, position: 'top' as const, formatter: `${share}%`, ...FONT },
        };
      }),
    },
  ];
}
