import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { TrendOption } from './chartOption';
import { tooltipElement, type TooltipRow } from './tooltip';

register([LineChart, BarChart, GridComponent, TooltipComponent, SVGRenderer]);

const TOOLTIP = {
  trigger: 'axis',
  confine: true,
  textStyle: { color: '#1c2733', fontSize: 13 },
  axisPointer: { type: 'line', lineStyle: { color: '#b6c2cf' } },
} as const;

interface Props {
  option: TrendOption;
  label: string;
  rowsOf: (periodIndex: number) => { period: string; rows: TooltipRow[] };
}

/** The drawing. The same figures stand in the table under it, so for a screen reader this is one picture. */
export default function TrendChart({ option, label, rowsOf }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const drawn = init(element, null, { renderer: 'svg' });
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const formatter = (items: unknown) => {
      const [first] = Array.isArray(items) ? (items as { dataIndex: number }[]) : [];
      if (!first) return '';
      const { period, rows } = rowsOf(first.dataIndex);
      return tooltipElement(period, rows);
    };
    chart.current?.setOption({ ...option, tooltip: { ...TOOLTIP, formatter } }, { notMerge: true });
  }, [option, rowsOf]);

  return <div className="chart" ref={place} role="img" aria-label={label} />;
}
