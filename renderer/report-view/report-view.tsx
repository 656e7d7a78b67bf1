/** Shows a report as the page that will be printed; everything that is written goes to the callbacks. */
import { useLayoutEffect, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { fontStack } from '../../shared/print/font-stacks';
import { ReportController } from './report-controller';
import type { ReportViewProps } from './report-view-props';
import './report-view.css';

export function ReportView(props: ReportViewProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<ReportController | null>(null);
  const first = useRef(props);

  // before the effect below, which brings it to the props of every render
  useLayoutEffect(() => {
    if (!root.current || !place.current) return;
    const controller = new ReportController(root.current, place.current, first.current);
    shown.current = controller;
    return () => {
      shown.current = null;
      controller.detach();
    };
  }, []);

  useLayoutEffect(() => {
    shown.current?.update(props);
  });

  return (
    <div className="report-view" data-theme={props.dark ? 'dark' : 'light'} ref={root}>
      <div className="report-paper" style={{ zoom: props.zoom, ...fonts }} ref={place} />
    </div>
  );
}

const fonts = {
  '--report-title': fontStack('方正小标宋简体'),
  '--report-hei': fontStack('黑体'),
  '--report-kai': fontStack('楷体'),
  '--report-song': fontStack('仿宋'),
} as CSSProperties;
