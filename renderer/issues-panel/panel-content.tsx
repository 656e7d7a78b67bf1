import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Link, Text } from '@fluentui/react-components';
import { memo, useMemo, useState } from 'react';
import type { CheckResult } from '../../shared/document/issue';
import type { View } from '../../shared/sheet/view';
import { countedOn, findingGroups, formTitles } from './finding-groups';
import type { Kind, TabContent } from './finding-groups';
import { FoundList } from './found-list';
import { NotRunList, PassedList } from './other-outcomes';
import type { OfForm } from './other-outcomes';
import { PanelHead } from './panel-head';
import { usePanelStyles } from './panel-styles';
import { UnneededExplanations } from './unneeded-explanations';

interface Props {
  readonly view: View;
  readonly shown: TabContent;
  /** findingKey of the finding whose explanation is being written */
  readonly explaining: string | null;
}

/** Drawn anew only when something else is found, not with every change of the page. */
export const PanelContent = memo(function PanelContent({ view, shown, explaining }: Props) {
  const styles = usePanelStyles();
  const [kinds, setKinds] = useState<readonly Kind[]>([]);
  const [onlyShown, setOnlyShown] = useState(false);
  const only = onlyShown ? shown : null;
  const groups = useMemo(() => findingGroups(view, { kinds, only, shown }), [view, kinds, only, shown]);
  const counts = useMemo(() => countedOn(view, only), [view, only]);
  const hasSeveral = Object.keys({ ...view.forms, ...view.reports }).length > 1;
  const notRun = outcomes(view, ({ notRun: own }) => own);
  const passed = outcomes(view, ({ passed: own }) => own);
  const { unneeded } = view.answers;
  const showAll = (): void => {
    setKinds([]);
    setOnlyShown(false);
  };
  return (
    <>
      <PanelHead
        counts={counts}
        kinds={kinds}
        onKinds={setKinds}
        onlyShown={hasSeveral ? onlyShown : null}
        onOnlyShown={setOnlyShown}
      />
      <div className={styles.scroll}>
        <Accordion multiple collapsible defaultOpenItems={['found', 'notRun']}>
          <AccordionItem value="found">
            <AccordionHeader as="h3">发现问题（{counts.error + counts.warning + counts.hint}）</AccordionHeader>
            <AccordionPanel>
              {(kinds.length > 0 || onlyShown) && (
                <Text className={styles.muted}>
                  只看其中一部分。
                  <Link as="button" onClick={showAll}>
                    全部显示
                  </Link>
                </Text>
              )}
              {groups.length === 0 && kinds.length === 0 && <Text className={styles.muted}>目前没有发现问题。</Text>}
              <FoundList groups={groups} explaining={explaining} isTitled={hasSeveral} />
            </AccordionPanel>
          </AccordionItem>
          <AccordionItem value="notRun">
            <AccordionHeader as="h3">未执行：取数不足（{countOf(notRun)}）</AccordionHeader>
            <AccordionPanel>
              <NotRunList forms={notRun} />
            </AccordionPanel>
          </AccordionItem>
          <AccordionItem value="passed">
            <AccordionHeader as="h3">通过（{countOf(passed)}）</AccordionHeader>
            <AccordionPanel>
              <PassedList forms={passed} />
            </AccordionPanel>
          </AccordionItem>
          {unneeded.length > 0 && (
            <AccordionItem value="unneeded">
              <AccordionHeader as="h3">不再需要的说明（{unneeded.length}）</AccordionHeader>
              <AccordionPanel>
                <UnneededExplanations unneeded={unneeded} view={view} />
              </AccordionPanel>
            </AccordionItem>
          )}
        </Accordion>
      </div>
    </>
  );
});

function outcomes<Outcome>(view: View, pick: (check: CheckResult) => readonly Outcome[]): OfForm<Outcome>[] {
  const titles = formTitles(view);
  return Object.entries({ ...view.forms, ...view.reports }).map(([form, { check }]) => ({
    form,
    title: titles.get(form) ?? '',
    outcomes: pick(check),
  }));
}

const countOf = <Outcome,>(forms: readonly OfForm<Outcome>[]): number =>
  forms.reduce((sum, { outcomes: own }) => sum + own.length, 0);
