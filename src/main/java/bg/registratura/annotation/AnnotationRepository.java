package bg.registratura.annotation;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.ANNOTATION;
import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import bg.registratura.annotation.Annotation.Point;
import bg.registratura.crypto.ColumnCipher;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of what was drawn over pictures; where the points lie and what the words say is sealed. */
@Repository
class AnnotationRepository {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 2000;

    private final DSLContext dsl;
    private final ColumnCipher cipher;

    AnnotationRepository(DSLContext dsl, ColumnCipher cipher) {
        this.dsl = dsl;
        this.cipher = cipher;
    }

    void insert(Annotation annotation, AccountId author, Instant now) {
        dsl.insertInto(ANNOTATION)
                .set(ANNOTATION.ANNOTATION_ID, annotation.id())
                .set(ANNOTATION.INSTANCE_ID, annotation.instance())
                .set(ANNOTATION.FRAME_NUMBER, annotation.frame())
                .set(ANNOTATION.ACCOUNT_ID, author)
                .set(ANNOTATION.KIND, annotation.kind())
                .set(ANNOTATION.CONTENT_SEALED, sealed(annotation))
                .set(ANNOTATION.WRITTEN_AT, now)
                .set(ANNOTATION.CHANGED_AT, now)
                .set(ANNOTATION.SHARED_AT, annotation.shared() ? now : null)
                .set(ANNOTATION.REMOVED_AT, annotation.removed() ? now : null)
                .execute();
    }

    void update(Annotation annotation, Instant now) {
        dsl.update(ANNOTATION)
                .set(ANNOTATION.CONTENT_SEALED, sealed(annotation))
                .set(ANNOTATION.CHANGED_AT, now)
                .set(
                        ANNOTATION.SHARED_AT,
                        annotation.shared()
                                ? coalesce(ANNOTATION.SHARED_AT, val(now, ANNOTATION.SHARED_AT))
                                : val(null, ANNOTATION.SHARED_AT))
                .set(
                        ANNOTATION.REMOVED_AT,
                        annotation.removed()
                                ? coalesce(ANNOTATION.REMOVED_AT, val(now, ANNOTATION.REMOVED_AT))
                                : val(null, ANNOTATION.REMOVED_AT))
                .where(ANNOTATION.ANNOTATION_ID.eq(annotation.id()))
                .execute();
    }

    /** The one of this name, held until the transaction ends. */
    Optional<Row> find(AnnotationId id) {
        return dsl.selectFrom(ANNOTATION)
                .where(ANNOTATION.ANNOTATION_ID.eq(id))
                .forUpdate()
                .fetchOptional(row -> new Row(annotation(row), row.get(ANNOTATION.ACCOUNT_ID)));
    }

    int count(InstanceId instance, AccountId author) {
        return dsl.fetchCount(
                ANNOTATION,
                ANNOTATION
                        .INSTANCE_ID
                        .eq(instance)
                        .and(ANNOTATION.ACCOUNT_ID.eq(author))
                        .and(ANNOTATION.REMOVED_AT.isNull()));
    }

    List<Annotation> own(StudyId study, AccountId author) {
        return all().where(SERIES.STUDY_ID.eq(study))
                .and(ANNOTATION.ACCOUNT_ID.eq(author))
                .and(ANNOTATION.REMOVED_AT.isNull())
                .orderBy(ANNOTATION.WRITTEN_AT, ANNOTATION.ANNOTATION_ID)
                .limit(MOST)
                .fetch(this::annotation);
    }

    /** The author's own, with their name and when each was last changed. */
    List<SharedAnnotation> signed(StudyId study, AccountId author) {
        return all().where(SERIES.STUDY_ID.eq(study))
                .and(ANNOTATION.ACCOUNT_ID.eq(author))
                .and(ANNOTATION.REMOVED_AT.isNull())
                .orderBy(ANNOTATION.WRITTEN_AT, ANNOTATION.ANNOTATION_ID)
                .limit(MOST)
                .fetch(this::told);
    }

    /** What is shared, and the length it was measured by. */
    List<SharedAnnotation> shared(StudyId study) {
        var other = ANNOTATION.as("other");
        var measuresWhatIsShared = ANNOTATION
                .KIND
                .eq(Annotation.Kind.CALIBRATION)
                .and(exists(selectOne()
                        .from(other)
                        .where(other.INSTANCE_ID.eq(ANNOTATION.INSTANCE_ID))
                        .and(other.ACCOUNT_ID.eq(ANNOTATION.ACCOUNT_ID))
                        .and(other.SHARED_AT.isNotNull())
                        .and(other.REMOVED_AT.isNull())));
        return all().where(SERIES.STUDY_ID.eq(study))
                .and(ANNOTATION.SHARED_AT.isNotNull().or(measuresWhatIsShared))
                .and(ANNOTATION.REMOVED_AT.isNull())
                .orderBy(ANNOTATION.WRITTEN_AT, ANNOTATION.ANNOTATION_ID)
                .limit(MOST)
                .fetch(this::told);
    }

    private SharedAnnotation told(Record row) {
        return new SharedAnnotation(
                annotation(row),
                row.get(ANNOTATION.ACCOUNT_ID),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ANNOTATION.CHANGED_AT));
    }

    /** Everything ever drawn over a patient's pictures. */
    List<Held> of(PatientId patient) {
        return all().where(isOf(STUDY.PATIENT_ID, patient))
                .orderBy(ANNOTATION.WRITTEN_AT, ANNOTATION.ANNOTATION_ID)
                .fetch(row -> new Held(
                        annotation(row),
                        row.get(ANNOTATION.WRITTEN_AT),
                        row.get(STUDY.TAKEN_AT),
                        row.get(ANNOTATION.REMOVED_AT)));
    }

    Optional<Place> place(InstanceId instance) {
        return dsl.select(SERIES.STUDY_ID, INSTANCE.COLUMN_COUNT, INSTANCE.ROW_COUNT, INSTANCE.FRAME_COUNT)
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .where(INSTANCE.INSTANCE_ID.eq(instance))
                .fetchOptional(row -> new Place(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private SelectOnConditionStep<Record> all() {
        return dsl.select(ANNOTATION.fields())
                .select(ACCOUNT.DISPLAY_NAME, STUDY.TAKEN_AT)
                .from(ANNOTATION)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ANNOTATION.ACCOUNT_ID))
                .join(INSTANCE)
                .on(INSTANCE.INSTANCE_ID.eq(ANNOTATION.INSTANCE_ID))
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(SERIES.STUDY_ID));
    }

    private Annotation annotation(Record row) {
        var id = row.get(ANNOTATION.ANNOTATION_ID);
        var content = JSON.readValue(cipher.open(row.get(ANNOTATION.CONTENT_SEALED), context(id)), Content.class);
        return new Annotation(
                id,
                row.get(ANNOTATION.INSTANCE_ID),
                row.get(ANNOTATION.FRAME_NUMBER),
                row.get(ANNOTATION.KIND),
                content.points(),
                content.words(),
                content.millimetres(),
                row.get(ANNOTATION.SHARED_AT) != null,
                row.get(ANNOTATION.REMOVED_AT) != null);
    }

    private byte[] sealed(Annotation annotation) {
        var content = new Content(annotation.points(), annotation.words(), annotation.millimetres());
        return cipher.seal(JSON.writeValueAsString(content), context(annotation.id()));
    }

    private static String context(AnnotationId id) {
        return "annotation.content:" + id.value();
    }

    private record Content(
            List<Point> points, String words, @Nullable Double millimetres) {}

    /** A kept one and whose it is. */
    record Row(Annotation annotation, AccountId author) {

        boolean isOf(AccountId who, Annotation given) {
            return author.equals(who)
                    && annotation.instance().equals(given.instance())
                    && annotation.frame() == given.frame()
                    && annotation.kind() == given.kind();
        }
    }

    /** One as the patient's file tells it. */
    record Held(
            Annotation annotation,
            Instant writtenAt,
            Instant takenAt,
            @Nullable Instant removedAt) {}

    /** A picture to draw over. */
    record Place(StudyId study, int columns, int rows, int frames) {

        boolean has(Annotation annotation) {
            return annotation.frame() <= frames && annotation.lies(columns, rows);
        }
    }
}
