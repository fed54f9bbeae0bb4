import type { BarSeriesOption, GridComponentOption } from 'echarts';
import { BarChart as Bars } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type ComposeOption, type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useShade } from '../app/theme';
import { amount } from '../kit/words';
import type { Figure } from './figure';

// On canvas: the strict content policy refuses the style attributes that its SVG is written with.
use([Bars, GridComponent, CanvasRenderer]);

type Options = ComposeOption<BarSeriesOption | GridComponentOption>;

export interface BarChartProps {
  figures: readonly Figure[];
  /** The figure that the reader is at in the table beside. */
  at: string | undefined;
  /** Says what is drawn; the numbers stand in the table beside. */
  label: string;
  /** Bars that stand one beside the other, for what follows on each other in time. */
  upright?: boolean;
}

const ROW = 34;
const UPRIGHT_HEIGHT = 240;

/** Figures as bars in the hall's colours. A press on a bar opens the records behind it. */
export default function BarChart({ figures, at, label, upright = false }: BarChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  const navigate = useNavigate();
  const shade = useShade();
  const height = upright ? UPRIGHT_HEIGHT : figures.length * ROW + 8;

  useEffect(() => {
    if (place.current == null) {
      return;
    }
    const drawn = init(place.current, null, { renderer: 'canvas' });
    chart.current = drawn;
    const watcher = new ResizeObserver(() => drawn.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the shade is read from the page's variables
  useEffect(() => {
    chart.current?.resize({ height });
    chart.current?.setOption(optionsOf(figures, upright, chart.current.getWidth()), { notMerge: true });
  }, [figures, upright, height, shade]);

  useEffect(() => {
    const drawn = chart.current;
    const open = ({ dataIndex }: { dataIndex: number }) => {
      const figure = figures[dataIndex];
      if (figure) {
        navigate(figure.to);
      }
    };
    drawn?.on('click', open as never);
    return () => {
      drawn?.off('click', open);
    };
  }, [figures, navigate]);

  useEffect(() => {
    chart.current?.dispatchAction({ type: 'downplay', seriesIndex: 0 });
    const dataIndex = figures.findIndex((it) => it.key === at);
    if (dataIndex >= 0) {
      chart.current?.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex });
    }
  }, [figures, at]);

  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}

function optionsOf(figures: readonly Figure[], upright: boolean, width: number): Options {
  const page = getComputedStyle(document.documentElement);
  const colour = (name: string) => page.getPropertyValue(name).trim();
  const fontFamily = getComputedStyle(document.body).fontFamily;
  const words = { color: colour('--ink'), fontFamily, fontSize: 13 };
  const names = {
    type: 'category' as const,
    data: figures.map((it) => it.label),
    inverse: !upright,
    axisLine: { lineStyle: { color: colour('--line') } },
    axisTick: { show: false },
    axisLabel: { ...words, width: upright ? 80 : 0.4 * width, overflow: 'truncate' as const },
  };
  const counts = { type: 'value' as const, show: false };
  return {
    animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
    grid: { left: 4, right: upright ? 4 : 56, top: upright ? 24 : 4, bottom: 4, outerBoundsMode: 'same' },
    xAxis: upright ? names : counts,
    yAxis: upright ? counts : names,
    series: [
      {
        type: 'bar',
        data: figures.map((it) => it.count),
        barMaxWidth: 22,
        cursor: 'pointer',
        itemStyle: { color: colour('--accent'), borderRadius: upright ? [4, 4, 0, 0] : [0, 4, 4, 0] },
        emphasis: { itemStyle: { color: colour('--accent-strong') } },
        label: {
          ...words,
          show: true,
          position: upright ? 'top' : 'right',
          formatter: ({ value }) => amount(Number(value)),
        },
      },
    ],
  };
}
