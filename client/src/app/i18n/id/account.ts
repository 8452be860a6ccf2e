/** Words of the page of what belongs to the signed-in person alone. */
export const account = {
  title: 'Akun',
  renewed: {
    lead: 'Kata sandi Anda diganti {{time}}, lewat tautan dari administrator.',
    means: 'Bila bukan Anda yang menggantinya, segera hubungi administrator ruang kerja Anda.',
    read: 'Mengerti',
  },
  tokens: 'Token untuk program lain',
  tokensNote:
    'Dengan token, program lain membaca atau bertindak atas nama Anda. Rahasianya hanya ditampilkan sekali; cabut token yang tidak dipakai lagi.',
  notRead: 'Daftar token tidak terbaca.',
  token: {
    add: 'Buat token…',
    make: 'Buat token',
    name: 'Nama token',
    nameHint: 'Misalnya nama program yang memakainya.',
    scope: 'Boleh apa',
    reads: 'Hanya membaca',
    ofSeat: 'Bertindak dari kursi {{office}}',
    days: 'Berlaku',
    forDays_other: '{{count}} hari',
    until: 'Berlaku sampai',
    used: 'Terakhir dipakai',
    never: 'Belum pernah',
    none: 'Belum ada token.',
    secret: 'Rahasia token',
    secretNote: 'Salin sekarang; rahasia ini tidak akan ditampilkan lagi.',
    hide: 'Tutup',
    revoke: 'Cabut',
    revokeNamed: 'Cabut token {{name}}',
    revoked: 'Token {{name}} dicabut.',
    notRevoked: 'Token belum dicabut.',
  },
  devices: 'Perangkat',
  devicesNote:
    'Bila Anda pernah masuk di perangkat bersama, keluarlah dari semuanya. Draf di perangkat ini ikut terhapus.',
  signOutEverywhere: 'Keluar dari semua perangkat',
};
