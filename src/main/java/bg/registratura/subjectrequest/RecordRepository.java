package bg.registratura.subjectrequest;

import static bg.registratura.schema.NotYetTold.mayTellOfAct;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.SamePerson.subjects;
import static bg.registratura.schema.Tables.AUDIT_EVENT;
import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.UNCONSENTED_IRRADIATION;
import static bg.registratura.schema.Tables.VISIT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Count;
import bg.registratura.subjectrequest.Entry.Word;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what other rooms hold about a person, to list it; it decides nothing. */
@Repository
class RecordRepository {

    private final DSLContext dsl;

    RecordRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Entry> visits(PatientId patient) {
        return dsl.select(VISIT.OPENED_ON)
                .from(VISIT)
                .where(isOf(VISIT.PATIENT_ID, patient))
                .orderBy(VISIT.OPENED_AT)
                .fetch(row -> Entry.of("subjectrequest.record.visit", row.get(VISIT.OPENED_ON)));
    }

    List<Entry> consents(PatientId patient) {
        return dsl.select(CONSENT.OCCURRED_ON, CONSENT.EVENT, IMAGING_ORDER.EXAMINATION, CONSENT.IMAGING_ORDER_ID)
                .from(CONSENT)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(CONSENT.IMAGING_ORDER_ID))
                .where(isOf(CONSENT.PATIENT_ID, patient))
                .orderBy(CONSENT.OCCURRED_AT)
                .fetch(row -> Entry.of(
                                "subjectrequest.record.consent",
                                row.get(CONSENT.OCCURRED_ON),
                                new Word("subjectrequest.record.consent." + row.get(CONSENT.EVENT)),
                                new Word("visit.examination." + row.get(IMAGING_ORDER.EXAMINATION)))
                        .cameOf(row.get(CONSENT.IMAGING_ORDER_ID)));
    }

    /** As each exposure stands: what was corrected or taken back is told by whatever corrected it. */
    List<Entry> exposures(PatientId patient) {
        var later = EXPOSURE.as("later");
        return dsl.select(
                        EXPOSURE.EXPOSED_ON,
                        EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2,
                        EXPOSURE.JUSTIFIED_BY,
                        EXPOSURE.JUSTIFICATION,
                        IMAGING_ORDER.EXAMINATION,
                        EXPOSURE.IMAGING_ORDER_ID)
                .from(EXPOSURE)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(EXPOSURE.IMAGING_ORDER_ID))
                .where(isOf(EXPOSURE.PATIENT_ID, patient))
                .and(EXPOSURE.ANNULLED.isFalse())
                .and(notExists(selectOne().from(later).where(later.CORRECTS_EXPOSURE_ID.eq(EXPOSURE.EXPOSURE_ID))))
                .orderBy(EXPOSURE.EXPOSED_AT)
                .fetch(row -> Entry.of(
                                row.get(EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2) == null
                                        ? "subjectrequest.record.exposure-without-dose"
                                        : "subjectrequest.record.exposure",
                                row.get(EXPOSURE.EXPOSED_ON),
                                new Word("visit.examination." + row.get(IMAGING_ORDER.EXAMINATION)),
                                row.get(EXPOSURE.JUSTIFIED_BY),
                                Objects.requireNonNullElse(row.get(EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2), ""),
                                row.get(EXPOSURE.JUSTIFICATION))
                        .cameOf(row.get(EXPOSURE.IMAGING_ORDER_ID)));
    }

    /** Exposures nobody had consented to; their doses count like the others. */
    List<Entry> unconsented(PatientId patient) {
        return dsl.select(
                        UNCONSENTED_IRRADIATION.EXPOSED_ON,
                        UNCONSENTED_IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2,
                        UNCONSENTED_IRRADIATION.IMAGING_ORDER_ID,
                        IMAGING_ORDER.EXAMINATION)
                .from(UNCONSENTED_IRRADIATION)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(UNCONSENTED_IRRADIATION.IMAGING_ORDER_ID))
                .where(isOf(UNCONSENTED_IRRADIATION.PATIENT_ID, patient))
                .orderBy(UNCONSENTED_IRRADIATION.EXPOSED_AT)
                .fetch(row -> Entry.of(
                                row.get(UNCONSENTED_IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2) == null
                                        ? "subjectrequest.record.exposure-unconsented-without-dose"
                                        : "subjectrequest.record.exposure-unconsented",
                                row.get(UNCONSENTED_IRRADIATION.EXPOSED_ON),
                                new Word("visit.examination." + row.get(IMAGING_ORDER.EXAMINATION)),
                                Objects.requireNonNullElse(
                                        row.get(UNCONSENTED_IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2), ""))
                        .cameOf(row.get(UNCONSENTED_IRRADIATION.IMAGING_ORDER_ID)));
    }

    /**
     * Who looked, by role and act: days and purposes, no names of staff (Court of Justice, C-579/21), and nothing of what
     * an order forbids to tell.
     */
    List<Entry> looks(PatientId patient) {
        var times = count();
        var first = min(AUDIT_EVENT.OCCURRED_AT);
        var last = max(AUDIT_EVENT.OCCURRED_AT);
        return dsl.select(AUDIT_EVENT.ACTOR_ROLE, AUDIT_EVENT.ACTION, times, first, last)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_ID.in(subjects(dsl, patient.value())))
                .and(AUDIT_EVENT.OUTCOME.eq("SUCCESS"))
                .and(mayTellOfAct())
                .groupBy(AUDIT_EVENT.ACTOR_ROLE, AUDIT_EVENT.ACTION)
                .orderBy(first)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.look",
                        new Word("subjectrequest.role." + row.get(AUDIT_EVENT.ACTOR_ROLE)),
                        new Word("audit.action." + row.get(AUDIT_EVENT.ACTION)),
                        new Count(row.get(times), "count.time"),
                        Dates.dayOf(row.get(first)),
                        Dates.dayOf(row.get(last))));
    }
}
