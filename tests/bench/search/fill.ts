import type { EntityManager } from '@mikro-orm/core';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { Role } from '@risalah/shared';
import { newId } from '../../support/newId.ts';
import type { Stage } from '../../support/stage.ts';

/** Regions that are evaluated, each in one session; the chair of the stage sits in all of them, the observer in the first. */
const REGIONS = 250;
/** Questions that are stored in one statement. */
const BATCH = 500;

// Frequent words come first: the one at place n is about n times as rare as the first.
const WORDS = (
  'dan yang untuk dengan layanan kota anggaran program dinas data warga tahun sampah pasar usaha evaluasi pelatihan capaian ' +
  'penganggaran dianggarkan menganggarkan perencanaan merencanakan pengelolaan mengelola dikelola pelayanan melayani ' +
  'sekolah puskesmas kelurahan jalan penerangan angkutan pengangkutan timbangan penimbangan transaksi nontunai aplikasi ' +
  'dashboard pariwisata kunjungan promosi investasi perizinan izin berkas sambungan jaringan pusat keamanan kesehatan ' +
  'antrean pendidikan guru murid kelas lingkungan energi air banjir taman ruang terbuka hijau pesisir nelayan koperasi ' +
  'pendampingan penilaian indikator sasaran strategi metode pemeliharaan rekening pagu bappeda kominfo perdagangan'
).split(' ');

/** Words as they come in sentences; the same ones at every run. */
function createSpeech(): () => string {
  let seed = 20_241_119;
  const chance = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 4_294_967_296;
  };
  return () => {
    const words = Array.from({ length: 24 }, () => WORDS[Math.floor(WORDS.length ** chance()) - 1] ?? 'kota');
    // One word in a hundred texts is so rare that it is found in few.
    if (chance() < 0.01) words.push(`langka${Math.floor(chance() * 100)}`);
    return words.join(' ');
  };
}

/** Stores so many asked questions, in sessions of many regions. */
export async function fill(stage: Stage, questions: number): Promise<void> {
  const em = stage.app.services.fork();
  const sessions = await holdSessions(em, stage);
  const speech = createSpeech();
  const columns = 'id, session_id, dimension_id, state, number, text, author_seat_id, addressees, revision';
  for (let at = 0; at < questions; at += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, questions - at) }, (_, index) => {
      const session = sessions[(at + index) % sessions.length] as Held;
      session.asked += 1;
      return [
        newId(),
        session.id,
        stage.dimensionIds[0],
        'ASKED',
        session.asked,
        speech(),
        session.chairSeatId,
        '[]',
        1,
      ];
    });
    await em
      .getConnection()
      .execute(
        `insert into question (${columns}) values ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        rows.flat(),
      );
  }
}

interface Held {
  id: string;
  chairSeatId: string;
  asked: number;
}

async function holdSessions(em: EntityManager, stage: Stage): Promise<Held[]> {
  const cycle = em.getReference(Cycle, stage.cycleId);
  const seat = (session: Session, who: 'chair' | 'observer', role: Role): Seat =>
    em.create(
      Seat,
      { role, session, person: em.getReference(Person, stage.personIds[who]), name: who, office: who },
      { persist: true },
    );
  const held = Array.from({ length: REGIONS }, (_, index) => {
    const region = em.create(Region, { name: `Kota ${index}`, code: `10.${index}` }, { persist: true });
    const session = em.create(
      Session,
      { region, cycle, scheduledFor: new Date(), timeZone: 'Asia/Makassar', venue: 'Ruang rapat' },
      { persist: true },
    );
    const chairSeatId = seat(session, 'chair', Role.CHAIR).id;
    if (index === 0) seat(session, 'observer', Role.OBSERVER);
    return { id: session.id, chairSeatId, asked: 0 };
  });
  await em.flush();
  return held;
}
