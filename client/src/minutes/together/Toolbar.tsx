import { isSafeLink } from '@risalah/shared';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { memo, useState } from 'react';
import { useTranslation } from '#i18n';
import { Button, Dialog, Field, Icon, type IconName, joinClasses, Select } from '../../ui/index.ts';
import { TableMenu } from './TableMenu.tsx';
import styles from './Toolbar.module.css';

/** What a line is. */
type LineKind = 'paragraph' | 'one' | 'two' | 'three';

const LEVELS = { one: 1, two: 2, three: 3 } as const;
const KINDS: readonly LineKind[] = ['paragraph', 'one', 'two', 'three'];

/** The tools of the text: how lines look, lists, tables, links, mentions, and undo of one's own edits. */
export const Toolbar = memo(function Toolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('minutes');
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      kind: KINDS.find((kind) => kind !== 'paragraph' && now.isActive('heading', { level: LEVELS[kind] })),
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      link: now.isActive('link'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      table: now.isActive('table'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const run = () => editor.chain().focus();
  return (
    <div className={styles.tools}>
      <Select<LineKind>
        label={t('format.kind')}
        labelHidden
        value={on.kind ?? 'paragraph'}
        options={KINDS.map((value) => ({ value, label: t(`format.kinds.${value}`) }))}
        onChange={(kind) => {
          if (kind === 'paragraph') run().setParagraph().run();
          else run().setHeading({ level: LEVELS[kind] }).run();
        }}
      />
      <Tool
        label={t('format.bold')}
        keys="Ctrl B"
        icon="bold"
        pressed={on.bold}
        act={() => run().toggleBold().run()}
      />
      <Tool
        label={t('format.italic')}
        keys="Ctrl I"
        icon="italic"
        pressed={on.italic}
        act={() => run().toggleItalic().run()}
      />
      <Tool
        label={t('format.bullets')}
        icon="bullets"
        pressed={on.bullets}
        act={() => run().toggleBulletList().run()}
      />
      <Tool
        label={t('format.numbers')}
        icon="numbers"
        pressed={on.numbers}
        act={() => run().toggleOrderedList().run()}
      />
      <Tool
        label={t('format.quote')}
        icon="quote"
        pressed={on.quote}
        act={() => run().toggleBlockquote().run()}
      />
      <Tool label={t('format.link')} icon="link" pressed={on.link} act={() => setLinking(true)} />
      <Tool label={t('format.mention')} icon="at" act={() => run().insertContent(' @').run()} />
      {on.table ? (
        <TableMenu editor={editor} />
      ) : (
        <Tool
          label={t('format.table')}
          icon="table"
          act={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        />
      )}
      <Tool
        label={t('format.undo')}
        keys="Ctrl Z"
        icon="undo"
        disabled={!on.undo}
        act={() => run().undo().run()}
      />
      <Tool
        label={t('format.redo')}
        keys="Ctrl Y"
        icon="redo"
        disabled={!on.redo}
        act={() => run().redo().run()}
      />
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
});

interface ToolProps {
  label: string;
  icon: IconName;
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  act: () => void;
}

function Tool({ label, icon, keys, pressed, disabled, act }: ToolProps) {
  return (
    <button
      type="button"
      className={joinClasses(styles.tool, pressed && styles.pressed)}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-pressed={pressed}
      disabled={disabled}
      onPointerDown={(event) => event.preventDefault()}
      onClick={act}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}

function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('minutes');
  const held = String(editor.getAttributes('link').href ?? '');
  const [address, setAddress] = useState(held);
  const [tried, setTried] = useState(false);
  const href = /^(https?:|mailto:)/i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  const isWrong = address.trim() === '' || !isSafeLink(href);
  const set = () => {
    setTried(true);
    if (isWrong) return;
    const at = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && held === '')
      at.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else at.setLink({ href }).run();
    onClose();
  };
  const drop = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('format.link')}
      actions={
        <>
          {held !== '' && (
            <Button variant="quiet" onClick={drop}>
              {t('format.unlink')}
            </Button>
          )}
          <Button variant="primary" onClick={set}>
            {t('format.setLink')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <Field
          label={t('format.address')}
          value={address}
          onChange={setAddress}
          error={tried && isWrong ? t('format.badAddress') : undefined}
          inputMode="url"
        />
      </form>
    </Dialog>
  );
}
