package bg.registratura.results;

import static bg.registratura.schema.OfStudy.EXAMINATION;
import static bg.registratura.schema.OfStudy.broughtSo;
import static bg.registratura.schema.OfStudy.madeFor;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.DENTIST_NOTE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.STUDY;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PersonName;
import bg.registratura.results.DentistNote.About;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Rows of what dentists told about studies; the words are sealed. */
@Repository
class DentistNoteRepository {

    private static final int MOST = 200;

    private final DSLContext dsl;
    private final ColumnCipher cipher;

    DentistNoteRepository(DSLContext dsl, ColumnCipher cipher) {
        this.dsl = dsl;
        this.cipher = cipher;
    }

    void insert(DentistNoteId id, StudyId study, AccountId by, DentistNote.Kind kind, String words, Instant now) {
        dsl.insertInto(DENTIST_NOTE)
                .set(DENTIST_NOTE.DENTIST_NOTE_ID, id)
                .set(DENTIST_NOTE.STUDY_ID, study)
                .set(DENTIST_NOTE.ACCOUNT_ID, by)
                .set(DENTIST_NOTE.KIND, kind)
                .set(DENTIST_NOTE.WORDS_SEALED, cipher.seal(words, context(id)))
                .set(DENTIST_NOTE.WRITTEN_AT, now)
                .execute();
    }

    /** False when it was done with before. */
    boolean done(DentistNoteId id, AccountId by, Instant now) {
        return dsl.update(DENTIST_NOTE)
                        .set(DENTIST_NOTE.DONE_AT, now)
                        .set(DENTIST_NOTE.DONE_BY, by.value())
                        .where(DENTIST_NOTE.DENTIST_NOTE_ID.eq(id))
                        .and(DENTIST_NOTE.DONE_AT.isNull())
                        .execute()
                == 1;
    }

    int waitingCount() {
        return dsl.fetchCount(DENTIST_NOTE, DENTIST_NOTE.DONE_AT.isNull());
    }

    /** Those that wait, the oldest first. */
    List<DentistNote> waiting() {
        return notes(DENTIST_NOTE.DONE_AT.isNull());
    }

    /** What one dentist told about one study. */
    List<DentistNote> of(AccountId dentist, StudyId study) {
        return notes(DENTIST_NOTE.ACCOUNT_ID.eq(dentist).and(DENTIST_NOTE.STUDY_ID.eq(study)));
    }

    /** What was told about a patient's studies. */
    List<DentistNote> of(PatientId patient) {
        return notes(isOf(STUDY.PATIENT_ID, patient));
    }

    Optional<DentistNote> find(DentistNoteId id) {
        return notes(DENTIST_NOTE.DENTIST_NOTE_ID.eq(id)).stream().findFirst();
    }

    private List<DentistNote> notes(Condition which) {
        return dsl.select(DENTIST_NOTE.fields())
                .select(ACCOUNT.DISPLAY_NAME, EXAMINATION, STUDY.TAKEN_AT)
                .select(
                        PATIENT.PATIENT_ID,
                        PATIENT.CLIENT_NUMBER,
                        PATIENT.GIVEN_NAME,
                        PATIENT.PATRONYMIC,
                        PATIENT.FAMILY_NAME,
                        PATIENT.LATIN_NAME)
                .from(DENTIST_NOTE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(DENTIST_NOTE.ACCOUNT_ID))
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(DENTIST_NOTE.STUDY_ID))
                .join(PATIENT)
                .on(PATIENT.PATIENT_ID.eq(STUDY.PATIENT_ID))
                .leftJoin(IMAGING_ORDER)
                .on(madeFor())
                .leftJoin(BROUGHT_STUDY)
                .on(broughtSo())
                .where(which)
                .orderBy(DENTIST_NOTE.WRITTEN_AT, DENTIST_NOTE.DENTIST_NOTE_ID)
                .limit(MOST)
                .fetch(this::note);
    }

    private DentistNote note(Record row) {
        var id = row.get(DENTIST_NOTE.DENTIST_NOTE_ID);
        return new DentistNote(
                id,
                about(row),
                row.get(DENTIST_NOTE.KIND),
                cipher.open(row.get(DENTIST_NOTE.WORDS_SEALED), context(id)),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(DENTIST_NOTE.WRITTEN_AT),
                row.get(DENTIST_NOTE.DONE_AT));
    }

    private static About about(Record row) {
        var name = new PersonName(
                row.get(PATIENT.GIVEN_NAME),
                row.get(PATIENT.PATRONYMIC),
                row.get(PATIENT.FAMILY_NAME),
                row.get(PATIENT.LATIN_NAME));
        return new About(
                row.get(DENTIST_NOTE.STUDY_ID),
                row.get(PATIENT.PATIENT_ID),
                name.full(),
                row.get(PATIENT.CLIENT_NUMBER),
                row.get(EXAMINATION),
                row.get(STUDY.TAKEN_AT));
    }

    private static String context(DentistNoteId id) {
        return "dentist_note.words:" + id.value();
    }
}
