package bg.registratura.imaging;

import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Studies without an order, and giving them one. */
@Repository
class AssignmentRepository {

    private static final int SHOWN = 200;

    private final DSLContext dsl;
    private final ColumnCipher cipher;

    AssignmentRepository(DSLContext dsl, ColumnCipher cipher) {
        this.dsl = dsl;
        this.cipher = cipher;
    }

    List<Unassigned> waiting() {
        return dsl.selectFrom(STUDY)
                .where(STUDY.PATIENT_ID.isNull())
                .orderBy(STUDY.RECEIVED_AT.desc())
                .limit(SHOWN)
                .fetch(this::unassigned);
    }

    /** False when it is somebody's already, is said to be brought, or was changed meanwhile. */
    boolean assign(Unassigned study, OrderId order, String reason, Instant now, UUID by) {
        return dsl.update(STUDY)
                        .set(STUDY.IMAGING_ORDER_ID, order)
                        .set(STUDY.ATTACHMENT, Attachment.PERSON)
                        .set(STUDY.ATTACHED_AT, now)
                        .set(STUDY.ATTACHED_BY, by)
                        .set(STUDY.ATTACH_REASON, reason)
                        .set(STUDY.VERSION, STUDY.VERSION.plus(1))
                        .where(STUDY.STUDY_ID.eq(study.id()))
                        .and(STUDY.VERSION.eq(study.version()))
                        .and(STUDY.PATIENT_ID.isNull())
                        .and(notExists(selectOne()
                                .from(BROUGHT_STUDY)
                                .where(BROUGHT_STUDY.STUDY_ID.eq(study.id()))
                                .and(BROUGHT_STUDY.TAKEN_BACK_AT.isNull())))
                        .execute()
                == 1;
    }

    Optional<PatientId> patientOf(StudyId study) {
        return dsl.select(STUDY.PATIENT_ID)
                .from(STUDY)
                .where(STUDY.STUDY_ID.eq(study))
                .fetchOptional(STUDY.PATIENT_ID);
    }

    private Unassigned unassigned(Record row) {
        var id = row.get(STUDY.STUDY_ID);
        var name = open(id, "patient_name", row.get(STUDY.PATIENT_NAME_SEALED));
        return new Unassigned(
                id,
                row.get(STUDY.VERSION),
                row.get(STUDY.MODALITY),
                row.get(STUDY.TAKEN_AT),
                row.get(STUDY.RECEIVED_AT),
                name == null ? "" : name,
                row.get(STUDY.LETTERING),
                open(id, "patient_identifier", row.get(STUDY.PATIENT_IDENTIFIER_SEALED)),
                row.get(STUDY.BIRTH_DATE),
                row.get(STUDY.ACCESSION_NUMBER));
    }

    private @Nullable String open(StudyId id, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(sealed, IndexRepository.context(id, column));
    }
}
