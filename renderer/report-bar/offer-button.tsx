import { ToolbarButton, Tooltip } from '@fluentui/react-components';
import { LinkAddRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { figureOffers, takeOffer } from '../../shared/report/figure-offers';
import type { FigureOffer } from '../../shared/report/figure-offers';
import { viewOfEditor } from '../editor-state';
import type { EditorState } from '../editor-state';
import { useJibiao, useProgram } from '../jibiao';
import { changeReport } from '../report-commands';

/** 一键引用: shown while the caret is in a typed number that the tables say too, or contradict. */
export function OfferButton() {
  const { program } = useJibiao();
  const editor = useProgram((state) => state.editor);
  const document = editor?.document;
  const place = editor && editor.report !== null ? editor.places[editor.report] : undefined;
  const offer = useMemo(
    () => (editor ? offerHere(editor) : undefined),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the editor is new with every key, these two are not
    [document, place],
  );
  if (!offer) return null;
  const [{ title, figure, agrees }] = offer.candidates;
  const words = offer.text.text.slice(offer.from, offer.to);
  const says = agrees
    ? `“${words}”与表中“${title}”一致，引用后随表更新`
    : `“${words}”与表中“${title}”${figure.text}不一致，引用后改为表中的数`;
  return (
    <Tooltip content={says} relationship="description">
      <ToolbarButton
        icon={<LinkAddRegular />}
        onClick={() =>
          changeReport(program, '引用表中的数', (key, report) => takeOffer({ key, report }, offer, offer.candidates[0]))
        }
      >
        一键引用 {figure.text}
      </ToolbarButton>
    </Tooltip>
  );
}

function offerHere(editor: EditorState): FigureOffer | undefined {
  const { report: key, places } = editor;
  const place = key === null ? undefined : places[key];
  const shown = key === null ? undefined : viewOfEditor(editor).reports[key];
  const text = shown?.texts.find(
    ({ block, cell }) => block.id === place?.block && cell?.row === place.cell?.row && cell?.cell === place.cell?.cell,
  );
  if (!shown || !place || !text) return undefined;
  return figureOffers(text, shown).find(({ from, to }) => from <= place.from && place.to <= to);
}
