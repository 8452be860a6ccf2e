import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslation } from '#i18n';
import { useSession } from '../../live/useSession.ts';
import { IconButton } from '../../ui/index.ts';
import { LiveBlock } from '../LiveBlock.tsx';

/** A question and its answers within the text: they follow what comes in, and cannot be edited in place. */
export function QuestionPlace({ node, deleteNode }: NodeViewProps) {
  const { t } = useTranslation('minutes');
  const question = useSession((room) => room.questions[String(node.attrs.questionId)]);
  return (
    <NodeViewWrapper contentEditable={false}>
      {question?.number ? (
        <LiveBlock
          question={question}
          corner={
            <IconButton
              icon="cross"
              size="small"
              label={t('editor.remove', { number: question.number })}
              onClick={deleteNode}
            />
          }
        />
      ) : (
        <p>{t('block.unknown')}</p>
      )}
    </NodeViewWrapper>
  );
}
