package bg.registratura.retention;

import static bg.registratura.schema.OfStudy.ORDER;
import static bg.registratura.schema.OfStudy.broughtSo;
import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.STUDY;
import static bg.registratura.schema.Tables.UNCONSENTED_EXPOSURE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what a term is counted from: the exposure's day and the person's birth date as both stand today. */
@Repository
class TermRepository {

    private final DSLContext dsl;

    TermRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What was brought is kept with the examination it was compared with, and from the day it came where none was made. */
    List<Dated> studies(Collection<StudyId> studies) {
        var exposed = exposed();
        return dsl.select(
                        STUDY.STUDY_ID,
                        PATIENT.PATIENT_ID,
                        PATIENT.BIRTH_DATE,
                        coalesce(BROUGHT_STUDY.ENTERED_AT, STUDY.TAKEN_AT),
                        exposed,
                        ORDER)
                .from(STUDY)
                .leftJoin(BROUGHT_STUDY)
                .on(broughtSo())
                .leftJoin(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(ORDER))
                .leftJoin(RECORD)
                .on(RECORD.PATIENT_ID.eq(STUDY.PATIENT_ID))
                .leftJoin(PATIENT)
                .on(ofRecord())
                .where(STUDY.STUDY_ID.in(studies))
                .fetch(row -> new Dated(
                        row.value1(),
                        Optional.ofNullable(row.value2()),
                        Optional.ofNullable(row.value3()),
                        row.value5() == null ? Dates.dayOf(row.value4()) : row.value5(),
                        row.value6()));
    }

    /** The orders of a person that led to something. */
    List<Ordered> orders(PatientId patient) {
        var exposed = exposed();
        var taken = field(select(max(STUDY.TAKEN_AT))
                .from(STUDY)
                .where(STUDY.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID)));
        var decided = field(select(max(CONSENT.OCCURRED_ON))
                .from(CONSENT)
                .where(CONSENT.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID)));
        return dsl
                .select(
                        IMAGING_ORDER.IMAGING_ORDER_ID,
                        IMAGING_ORDER.EXAMINATION,
                        PATIENT.BIRTH_DATE,
                        exposed,
                        taken,
                        decided)
                .from(IMAGING_ORDER)
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(IMAGING_ORDER.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .where(isOf(IMAGING_ORDER.PATIENT_ID, patient))
                .orderBy(IMAGING_ORDER.ORDERED_AT.desc())
                .fetch()
                .stream()
                .flatMap(row -> made(row.value4(), row.value5(), row.value6())
                        .map(made -> new Ordered(row.value1(), row.value2(), row.value3(), made)))
                .toList();
    }

    /** The last exposure of the order that is neither annulled nor replaced by a later entry, or that nobody consented to. */
    private static Field<LocalDate> exposed() {
        var unconsented = field(select(max(UNCONSENTED_EXPOSURE.EXPOSED_ON))
                .from(UNCONSENTED_EXPOSURE)
                .where(UNCONSENTED_EXPOSURE.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID)));
        return coalesce(greatest(regular(), unconsented), regular(), unconsented)
                .as("exposed");
    }

    private static Field<LocalDate> regular() {
        var later = EXPOSURE.as("later");
        return field(select(max(EXPOSURE.EXPOSED_ON))
                .from(EXPOSURE)
                .where(EXPOSURE.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID))
                .and(EXPOSURE.ANNULLED.isFalse())
                .and(notExists(selectOne().from(later).where(later.CORRECTS_EXPOSURE_ID.eq(EXPOSURE.EXPOSURE_ID)))));
    }

    private static Stream<LocalDate> made(
            @Nullable LocalDate exposed, @Nullable Instant taken, @Nullable LocalDate decided) {
        return Stream.of(
                        Optional.ofNullable(exposed),
                        Optional.ofNullable(taken).map(Dates::dayOf),
                        Optional.ofNullable(decided))
                .flatMap(Optional::stream)
                .limit(1);
    }

    /** A study, whose it is, and from when its term is counted. */
    record Dated(
            StudyId study,
            Optional<PatientId> person,
            Optional<LocalDate> born,
            LocalDate made,
            @Nullable OrderId order) {}

    /** What came of an order, and from when its term is counted. */
    record Ordered(OrderId order, Examination examination, LocalDate born, LocalDate made) {}
}
