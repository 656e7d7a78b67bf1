import { Button } from '@fluentui/react-components';
import { Question } from './question';
import { useJibiao } from './jibiao';
import { closeDialog } from './program';
import { saveChoiceLabels, saveQuestions } from './save-problem';
import type { SaveChoice, SaveProblem } from './save-problem';

export function SaveProblemDialog({ problem, message }: { problem: SaveProblem; message: string }) {
  const { files, program } = useJibiao();
  const { title, text, choices } = saveQuestions[problem];
  const choose = (choice: SaveChoice): void => {
    program.setState({ dialog: null });
    void files[choice]();
  };
  return (
    <Question
      title={title}
      actions={
        <>
          {choices.map((choice, index) => (
            <Button
              key={choice}
              appearance={index === 0 ? 'primary' : 'secondary'}
              autoFocus={index === 0}
              onClick={() => choose(choice)}
            >
              {saveChoiceLabels[choice]}
            </Button>
          ))}
          <Button onClick={() => closeDialog(program)}>取消</Button>
        </>
      }
    >
      {text ?? message}
    </Question>
  );
}
