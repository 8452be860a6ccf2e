// @vitest-environment happy-dom
/// <reference lib="dom" />
import { isTyping, matchesKeys, ownsPress } from '@risalah/client/src/ui/hotkeys.ts';
import { describe, expect, it } from 'vitest';

const press = (key: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...init });

/** A key press as it arrives from an element of the page. */
const pressOn = (html: string, key = 'a') => {
  document.body.innerHTML = html;
  const event = new KeyboardEvent('keydown', { key, bubbles: true });
  document.body.querySelector('[data-here]')?.dispatchEvent(event);
  return event;
};

describe('a key of the list', () => {
  it('is met by its letter, in whichever case it is typed', () => {
    expect(matchesKeys('J', press('j'))).toBe(true);
    expect(matchesKeys('J', press('J'))).toBe(true);
    expect(matchesKeys('J', press('k'))).toBe(false);
    expect(matchesKeys('?', press('?'))).toBe(true);
  });

  it('is met by named keys', () => {
    expect(matchesKeys('↵', press('Enter'))).toBe(true);
    expect(matchesKeys('Esc', press('Escape'))).toBe(true);
    expect(matchesKeys('Alt ↑', press('ArrowUp', { altKey: true }))).toBe(true);
    expect(matchesKeys('Alt ↓', press('ArrowUp', { altKey: true }))).toBe(false);
  });

  it('needs exactly the keys it names beside the letter', () => {
    expect(matchesKeys('Ctrl ↵', press('Enter', { ctrlKey: true }))).toBe(true);
    expect(matchesKeys('Ctrl ↵', press('Enter'))).toBe(false);
    expect(matchesKeys('A', press('a', { ctrlKey: true }))).toBe(false);
    expect(matchesKeys('A', press('a', { altKey: true }))).toBe(false);
  });

  it('takes the command key of a Mac for Ctrl', () => {
    expect(matchesKeys('Ctrl ↵', press('Enter', { metaKey: true }))).toBe(true);
  });

  it("goes by the key's place with Alt, where keyboards type other signs", () => {
    expect(matchesKeys('Alt L', press('¬', { altKey: true, code: 'KeyL' }))).toBe(true);
    expect(matchesKeys('Alt 1', press('¡', { altKey: true, code: 'Digit1' }))).toBe(true);
    expect(matchesKeys('Alt L', press('l', { altKey: true, code: 'KeyK' }))).toBe(false);
  });
});

describe('where a key is pressed', () => {
  it('counts as typing in fields of text and choices, not on buttons and boxes to tick', () => {
    expect(isTyping(pressOn('<textarea data-here></textarea>'))).toBe(true);
    expect(isTyping(pressOn('<input data-here>'))).toBe(true);
    expect(isTyping(pressOn('<select data-here></select>'))).toBe(true);
    expect(isTyping(pressOn('<input type="checkbox" data-here>'))).toBe(false);
    expect(isTyping(pressOn('<button data-here>Terima</button>'))).toBe(false);
  });

  it('leaves Enter and Space to what is pressed by them', () => {
    expect(ownsPress(pressOn('<button><b data-here>Terima</b></button>', 'Enter'))).toBe(true);
    expect(ownsPress(pressOn('<a href="/" data-here>Beranda</a>', ' '))).toBe(true);
    expect(ownsPress(pressOn('<button data-here>Terima</button>', 'a'))).toBe(false);
    expect(ownsPress(pressOn('<p data-here>Teks</p>', 'Enter'))).toBe(false);
  });
});
