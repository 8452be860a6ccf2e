/** Words that the parts themselves say. */
export const ui = {
  allKeys: 'Semua pintasan',
  allKeysShort: 'semua pintasan',
  charactersLeft_other: 'sisa {{count}} karakter',
  charactersOver_other: 'lewat {{count}} karakter',
  close: 'Tutup',
  conflict: 'Dua teks yang berbeda',
  dimensionTime: 'Waktu dimensi ini',
  keepMine: 'Pakai teks saya',
  loading: 'Memuat',
  merge: 'Gabungkan',
  minutesLeft: 'sisa {{minutes}}',
  minutesOver: 'lewat {{minutes}}',
  remove: 'Hapus {{name}}',
  saving: 'Menyimpan',
  singleKeysOn: 'Pintasan satu tombol menyala',
  takeRevision: 'Pakai revisi {{revision}}',
};
