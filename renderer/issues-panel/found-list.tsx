import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormGroup } from './finding-groups';
import { FindingList } from './finding-list';

interface Props {
  readonly groups: readonly FormGroup[];
  readonly explaining: string | null;
  /** there are several forms: each has a part of its own, which can be closed */
  readonly isTitled: boolean;
}

/** What was found, form by form. */
export function FoundList({ groups, explaining, isTitled }: Props) {
  // the closed ones are remembered: a form in which something is found for the first time is open
  const [closed, setClosed] = useState<readonly string[]>([]);
  if (!isTitled) return groups.map((group) => <FormFindings key={group.form} group={group} explaining={explaining} />);
  const toggle = (form: string): void =>
    setClosed(closed.includes(form) ? closed.filter((each) => each !== form) : [...closed, form]);
  return (
    <Accordion
      multiple
      collapsible
      openItems={groups.map(({ form }) => form).filter((form) => !closed.includes(form))}
      onToggle={(_event, { value }) => toggle(String(value))}
    >
      {groups.map((group) => (
        <AccordionItem key={group.form} value={group.form}>
          <AccordionHeader as="h4" size="small">
            {group.title}（{group.open}）
          </AccordionHeader>
          <AccordionPanel>
            <FormFindings group={group} explaining={explaining} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

const FormFindings = ({ group: { groups }, explaining }: { group: FormGroup; explaining: string | null }) =>
  groups.map((each) => <FindingList key={each.kind} group={each} explaining={explaining} />);
