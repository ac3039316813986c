package bg.registratura.imaging;

import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds kept pictures by the names the standard gave them. */
@Repository
class KeptObjectRepository {

    private final DSLContext dsl;

    KeptObjectRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<StudyId> study(String uid) {
        return dsl.select(STUDY.STUDY_ID)
                .from(STUDY)
                .where(STUDY.STUDY_INSTANCE_UID.eq(uid))
                .fetchOptional(STUDY.STUDY_ID);
    }

    Map<StudyId, String> uids(Collection<StudyId> studies) {
        return dsl.select(STUDY.STUDY_ID, STUDY.STUDY_INSTANCE_UID)
                .from(STUDY)
                .where(STUDY.STUDY_ID.in(studies))
                .fetchMap(STUDY.STUDY_ID, STUDY.STUDY_INSTANCE_UID);
    }

    List<KeptObject> of(StudyId study) {
        return dsl.select(
                        INSTANCE.INSTANCE_ID,
                        STUDY.STUDY_INSTANCE_UID,
                        SERIES.SERIES_INSTANCE_UID,
                        INSTANCE.SOP_INSTANCE_UID,
                        INSTANCE.SOP_CLASS_UID,
                        SERIES.MODALITY,
                        INSTANCE.TRANSFER_SYNTAX,
                        INSTANCE.FRAME_COUNT,
                        INSTANCE.PIXEL_STATE)
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(SERIES.STUDY_ID))
                .where(STUDY.STUDY_ID.eq(study))
                .orderBy(SERIES.SERIES_ID, INSTANCE.INSTANCE_NUMBER, INSTANCE.INSTANCE_ID)
                .fetch(mapping(KeptObject::new));
    }
}
