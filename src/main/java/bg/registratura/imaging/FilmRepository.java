package bg.registratura.imaging;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.FILM;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static org.jooq.Records.mapping;

import bg.registratura.dicom.FilmKind;
import bg.registratura.people.PatientId;
import bg.registratura.people.Sex;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Image files that were wrapped, and of whom their order says they are. */
@Repository
class FilmRepository {

    private final DSLContext dsl;

    FilmRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whose an order is, as it is written into a picture. */
    record Whose(
            PatientId patient,
            String accessionNumber,
            long clientNumber,
            String given,
            @Nullable String patronymic,
            @Nullable String family,
            LocalDate birthDate,
            Sex sex) {

        /** Names as DICOM writes them (PS3.5, 6.2.1.1); a name of one word is the family's. */
        String name() {
            var name = tidy(family == null ? given : family) + (family == null ? "" : "^" + tidy(given));
            return patronymic == null ? name : name + (family == null ? "^^" : "^") + tidy(patronymic);
        }

        private static String tidy(String part) {
            return part.replaceAll("[\\^=\\\\\\p{Cntrl}]", " ").strip();
        }
    }

    /** The file as it came. */
    record Original(FilmKind kind, byte[] sha256, long length) {}

    /** Nobody where the order does not stand. */
    Optional<Whose> whose(OrderId order) {
        return dsl.select(
                        IMAGING_ORDER.PATIENT_ID,
                        IMAGING_ORDER.ACCESSION_NUMBER,
                        PATIENT.CLIENT_NUMBER,
                        PATIENT.GIVEN_NAME,
                        PATIENT.PATRONYMIC,
                        PATIENT.FAMILY_NAME,
                        PATIENT.BIRTH_DATE,
                        PATIENT.SEX)
                .from(IMAGING_ORDER)
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(IMAGING_ORDER.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .where(IMAGING_ORDER.IMAGING_ORDER_ID.eq(order))
                .and(IMAGING_ORDER.CANCELLED_AT.isNull())
                .fetchOptional(mapping(Whose::new));
    }

    /** False where it was entered before. */
    boolean enter(String sopInstance, FilmOf of, Original original, int page, Instant now, UUID by) {
        return dsl.insertInto(FILM)
                        .set(FILM.SOP_INSTANCE_UID, sopInstance)
                        .set(FILM.IMAGING_ORDER_ID, of.order())
                        .set(FILM.PAGE, page)
                        .set(FILM.ORIGINAL_KIND, original.kind())
                        .set(FILM.ORIGINAL_SHA256, original.sha256())
                        .set(FILM.ORIGINAL_LENGTH, original.length())
                        .set(FILM.EXAMINATION, of.shows())
                        .set(FILM.CONVERSION, of.conversion())
                        .set(FILM.WRAPPED_AT, now)
                        .set(FILM.WRAPPED_BY, by)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }
}
