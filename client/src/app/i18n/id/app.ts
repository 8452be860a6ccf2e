/** Words of the shell: bar, menu, pages that are not there, times and sizes. */
export const app = {
  name: 'Risalah',
  skipToContent: 'Ke isi halaman',
  mainNavigation: 'Navigasi utama',
  home: 'Beranda',
  workspace: 'Persiapan',
  menu: 'Menu',
  settings: 'Akun dan tampilan',
  signOut: 'Keluar',
  language: 'Bahasa',
  theme: 'Tampilan',
  themes: { system: 'Ikut perangkat', light: 'Terang', dark: 'Gelap' },
  loadingPage: 'Memuat halaman',
  tryAgain: 'Coba lagi',
  notFound: {
    title: 'Halaman tidak ditemukan',
    text: 'Alamat ini tidak menuju halaman mana pun, atau halamannya tidak terbuka untuk Anda.',
    back: 'Ke beranda',
  },
  broken: {
    title: 'Halaman ini tidak dapat ditampilkan',
    text: 'Tulisan yang sudah tersimpan tetap aman. Muat ulang halaman untuk mencoba lagi.',
    reload: 'Muat ulang',
  },
  day: { today: 'Hari ini', tomorrow: 'Besok', yesterday: 'Kemarin' },
  duration: {
    seconds_other: '{{count}} detik',
    minutes_other: '{{count}} menit',
    hours_other: '{{count}} jam',
    days_other: '{{count}} hari',
  },
  size: { bytes: '{{size}} B', kilobytes: '{{size}} kB', megabytes: '{{size}} MB' },
};
