package bg.registratura.imaging;

import static bg.registratura.schema.OfStudy.EXAMINATION;
import static bg.registratura.schema.OfStudy.broughtSo;
import static bg.registratura.schema.OfStudy.madeFor;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.SamePerson.isOfAny;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import bg.registratura.dicom.PixelState;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Teeth;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the index of pictures. */
@Repository
class PictureRepository {

    private static final int SIGN = 0x8000;

    private final DSLContext dsl;

    PictureRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<StudySummary> ofPatient(PatientId patient) {
        return studies(isOf(STUDY.PATIENT_ID, patient));
    }

    List<StudySummary> ofPatients(Collection<PatientId> patients) {
        return studies(isOfAny(STUDY.PATIENT_ID, patients));
    }

    List<StudySummary> among(Collection<StudyId> ids) {
        return studies(STUDY.STUDY_ID.in(ids));
    }

    List<StudySummary> ofOrder(OrderId order) {
        return studies(STUDY.IMAGING_ORDER_ID.eq(order));
    }

    List<StudySummary> unassigned() {
        return studies(STUDY.PATIENT_ID.isNull());
    }

    List<StudySummary> receivedSince(Instant from) {
        return studies(STUDY.RECEIVED_AT.ge(from).or(BROUGHT_STUDY.ENTERED_AT.ge(from)));
    }

    Optional<StudySummary> study(StudyId id) {
        return studies(STUDY.STUDY_ID.eq(id)).stream().findFirst();
    }

    /** The study's pictures in the order of their series and numbers. */
    List<PictureSummary> pictures(StudyId study) {
        return dsl.select(
                        INSTANCE.INSTANCE_ID,
                        SERIES.STUDY_ID,
                        SERIES.MODALITY,
                        INSTANCE.INSTANCE_NUMBER,
                        INSTANCE.ROW_COUNT,
                        INSTANCE.COLUMN_COUNT,
                        INSTANCE.FRAME_COUNT,
                        INSTANCE.PIXEL_STATE,
                        INSTANCE.BYTE_LENGTH,
                        INSTANCE.TAKEN_AT)
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .where(SERIES.STUDY_ID.eq(study))
                .orderBy(SERIES.SERIES_ID, INSTANCE.INSTANCE_NUMBER, INSTANCE.INSTANCE_ID)
                .fetch(mapping(PictureSummary::new));
    }

    Optional<StudyId> studyOf(InstanceId instance) {
        return dsl.select(SERIES.STUDY_ID)
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .where(INSTANCE.INSTANCE_ID.eq(instance))
                .fetchOptional(SERIES.STUDY_ID);
    }

    Optional<Description> description(InstanceId instance) {
        return dsl.select()
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .where(INSTANCE.INSTANCE_ID.eq(instance))
                .fetchOptional(PictureRepository::description);
    }

    private List<StudySummary> studies(Condition condition) {
        var pictures = field(select(count())
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .where(SERIES.STUDY_ID.eq(STUDY.STUDY_ID)));
        var cover = field(select(INSTANCE.INSTANCE_ID)
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .where(SERIES.STUDY_ID.eq(STUDY.STUDY_ID))
                .and(INSTANCE.PIXEL_STATE.in(PixelState.READABLE, PixelState.PENDING))
                .orderBy(INSTANCE.INSTANCE_NUMBER, INSTANCE.INSTANCE_ID)
                .limit(1));
        return dsl.select(
                        STUDY.STUDY_ID,
                        STUDY.PATIENT_ID,
                        STUDY.IMAGING_ORDER_ID,
                        EXAMINATION,
                        IMAGING_ORDER.TEETH.convertFrom(Teeth.class, PictureRepository::teeth),
                        STUDY.ATTACHMENT,
                        STUDY.MODALITY,
                        STUDY.TAKEN_AT,
                        STUDY.RECEIVED_AT,
                        pictures,
                        cover,
                        BROUGHT_STUDY.MADE_WHERE)
                .from(STUDY)
                .leftJoin(IMAGING_ORDER)
                .on(madeFor())
                .leftJoin(BROUGHT_STUDY)
                .on(broughtSo())
                .where(condition)
                .orderBy(STUDY.TAKEN_AT.desc(), STUDY.STUDY_ID.desc())
                .fetch(mapping(StudySummary::new));
    }

    private static Teeth teeth(@Nullable String stored) {
        return stored == null ? Teeth.NONE : Teeth.read(stored).orElse(Teeth.NONE);
    }

    private static Description description(Record row) {
        var low = row.get(INSTANCE.WINDOW_LOW);
        var high = row.get(INSTANCE.WINDOW_HIGH);
        double slope = row.get(INSTANCE.RESCALE_SLOPE);
        int raised = row.get(INSTANCE.IS_SIGNED) ? SIGN : 0;
        double zero = row.get(INSTANCE.RESCALE_INTERCEPT) - raised * slope;
        boolean window = low != null && high != null;
        var spacingRow = row.get(INSTANCE.SPACING_ROW_MM);
        var spacing = spacingRow == null
                ? null
                : new Description.Spacing(
                        spacingRow, row.get(INSTANCE.SPACING_COLUMN_MM), row.get(INSTANCE.SPACING_IS_CALIBRATED));
        return new Description(
                row.get(INSTANCE.ROW_COUNT),
                row.get(INSTANCE.COLUMN_COUNT),
                row.get(INSTANCE.FRAME_COUNT),
                raised == 0 ? row.get(INSTANCE.BITS_STORED) : Short.SIZE,
                row.get(INSTANCE.PHOTOMETRIC),
                window ? ((low + high) / 2 + 0.5 - zero) / slope : null,
                window ? Math.abs((high - low + 1) / slope) : null,
                slope,
                zero,
                spacing,
                row.get(INSTANCE.PIXEL_ASPECT),
                row.get(SERIES.MODALITY),
                Dates.dayOf(row.get(INSTANCE.TAKEN_AT)).toString(),
                row.get(INSTANCE.PIXEL_STATE));
    }
}
