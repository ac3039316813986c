package bg.registratura.imaging;

import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.STUDY;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.dicom.Lettering;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The name that stands in a study of nobody's. */
@Repository
class ReadingRepository {

    private final DSLContext dsl;
    private final ColumnCipher cipher;

    ReadingRepository(DSLContext dsl, ColumnCipher cipher) {
        this.dsl = dsl;
        this.cipher = cipher;
    }

    /** The picture of it that came first: from it the name was read. */
    Optional<InstanceId> first(StudyId study) {
        return dsl.select(INSTANCE.INSTANCE_ID)
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .where(SERIES.STUDY_ID.eq(study))
                .orderBy(INSTANCE.RECEIVED_AT, INSTANCE.INSTANCE_ID)
                .limit(1)
                .fetchOptional(INSTANCE.INSTANCE_ID);
    }

    /** False when it belongs to somebody or was changed meanwhile. */
    boolean read(Unassigned study, String name) {
        return dsl.update(STUDY)
                        .set(
                                STUDY.PATIENT_NAME_SEALED,
                                cipher.seal(name, IndexRepository.context(study.id(), "patient_name")))
                        .set(STUDY.LETTERING, Lettering.REPAIRED)
                        .set(STUDY.VERSION, STUDY.VERSION.plus(1))
                        .where(STUDY.STUDY_ID.eq(study.id()))
                        .and(STUDY.VERSION.eq(study.version()))
                        .and(STUDY.PATIENT_ID.isNull())
                        .execute()
                == 1;
    }
}
