package bg.registratura.consent;

import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.CONSENT_TEXT;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.OPEN_REPORT;
import static org.jooq.Records.mapping;

import bg.registratura.consent.Ledger.Entry;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The ledger of consents: rows are added and read, never changed. */
@Repository
class LedgerRepository {

    private final DSLContext dsl;

    LedgerRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Entry entry, Subject subject, byte @Nullable [] answers, byte @Nullable [] reason, UUID recordedBy) {
        dsl.insertInto(CONSENT)
                .set(CONSENT.CONSENT_ID, entry.id())
                .set(CONSENT.IMAGING_ORDER_ID, subject.order())
                .set(CONSENT.PATIENT_ID, subject.patient())
                .set(CONSENT.EVENT, entry.event())
                .set(CONSENT.CONSENT_FORM_ID, entry.form())
                .set(CONSENT.ENDS_CONSENT_ID, entry.ends())
                .set(CONSENT.ANSWERS_SEALED, answers)
                .set(CONSENT.REASON_SEALED, reason)
                .set(CONSENT.OCCURRED_AT, entry.occurredAt())
                .set(CONSENT.OCCURRED_ON, Dates.dayOf(entry.occurredAt()))
                .set(CONSENT.RECORDED_AT, entry.occurredAt())
                .set(CONSENT.RECORDED_BY, recordedBy)
                .execute();
    }

    /** Whether a unit told of an irradiation for it that nobody has recorded or explained. */
    boolean isReported(OrderId order) {
        return dsl.fetchExists(OPEN_REPORT, OPEN_REPORT.IMAGING_ORDER_ID.eq(order));
    }

    Ledger of(OrderId order) {
        return new Ledger(dsl.select(
                        CONSENT.CONSENT_ID,
                        CONSENT.EVENT,
                        CONSENT.CONSENT_FORM_ID,
                        CONSENT.ENDS_CONSENT_ID,
                        CONSENT.OCCURRED_AT)
                .from(CONSENT)
                .where(CONSENT.IMAGING_ORDER_ID.eq(order))
                .fetch(mapping(Entry::new)));
    }

    /** Whose consent it is and to what. */
    Optional<Subject> subject(ConsentId consent) {
        return dsl.select(CONSENT.IMAGING_ORDER_ID, CONSENT.PATIENT_ID)
                .from(CONSENT)
                .where(CONSENT.CONSENT_ID.eq(consent))
                .fetchOptional(mapping(Subject::new));
    }

    Optional<byte[]> answers(ConsentId consent) {
        return dsl.select(CONSENT.ANSWERS_SEALED)
                .from(CONSENT)
                .where(CONSENT.CONSENT_ID.eq(consent))
                .fetchOptional(CONSENT.ANSWERS_SEALED);
    }

    /** For the day's list: every standing order of these visits, its ledger, and whether a sheet waits that still holds. */
    Map<VisitId, List<Asked>> asked(Collection<VisitId> visits, LocalDate day) {
        var entries = DSL.multiset(DSL.select(
                                CONSENT.CONSENT_ID,
                                CONSENT.EVENT,
                                CONSENT.CONSENT_FORM_ID,
                                CONSENT.ENDS_CONSENT_ID,
                                CONSENT.OCCURRED_AT)
                        .from(CONSENT)
                        .where(CONSENT.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID)))
                .convertFrom(rows -> rows.map(mapping(Entry::new)));
        var printed = DSL.field(DSL.exists(DSL.selectOne()
                .from(CONSENT_FORM)
                .leftJoin(CONSENT_TEXT)
                .on(CONSENT_TEXT.CONSENT_TEXT_ID.eq(CONSENT_FORM.CONSENT_TEXT_ID))
                .where(CONSENT_FORM.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID))
                .andNot(AsPrintedRepository.superseded(day))));
        return dsl
                .select(IMAGING_ORDER.VISIT_ID, IMAGING_ORDER.IMAGING_ORDER_ID, entries, printed)
                .from(IMAGING_ORDER)
                .where(IMAGING_ORDER.VISIT_ID.in(visits))
                .and(IMAGING_ORDER.CANCELLED_AT.isNull())
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(
                                row -> new Asked(row.value2(), new Ledger(row.value3()), row.value4()),
                                Collectors.toList())));
    }

    /** The order and the patient an entry is about. */
    record Subject(OrderId order, PatientId patient) {}

    /** One order as the day's list sees it. */
    record Asked(OrderId order, Ledger ledger, boolean printed) {

        ConsentStep.Word word(Instant now) {
            return ledger.lastWordAt(now)
                    .map(word -> switch (word) {
                        case Standing.Granted _ -> ConsentStep.Word.GRANTED;
                        case Standing.Refused _ -> ConsentStep.Word.REFUSED;
                        case Standing.Ended _, Standing.Outgrown _ -> ConsentStep.Word.ENDED;
                        case Standing.NotAsked _, Standing.Printed _ -> ConsentStep.Word.TO_PRINT;
                    })
                    .orElse(printed ? ConsentStep.Word.TO_SIGN : ConsentStep.Word.TO_PRINT);
        }
    }
}
