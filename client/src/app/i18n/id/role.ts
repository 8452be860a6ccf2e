/** Names of seats. */
export const role = {
  name: {
    CHAIR: 'Ketua',
    EVALUATOR: 'Anggota panel',
    REGION_LEAD: 'Pimpinan daerah',
    AGENCY_HEAD: 'Kepala perangkat daerah',
    AGENCY_STAFF: 'Staf perangkat daerah',
    SECRETARY: 'Sekretaris',
    OBSERVER: 'Pengamat',
  },
  onBehalf: 'a.n. {{whom}}, {{office}}',
};
