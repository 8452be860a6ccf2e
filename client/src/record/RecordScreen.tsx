/** The place of this screen; its parts are being built. */
export default function RecordScreen() {
  return null;
}
