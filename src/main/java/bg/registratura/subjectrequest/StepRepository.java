package bg.registratura.subjectrequest;

import static bg.registratura.schema.Tables.SUBJECT_REQUEST;

import bg.registratura.identity.IdentityCheckId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes the steps of a request; the caller holds its row. Every step leaves a line in the history. */
@Repository
class StepRepository {

    private final DSLContext dsl;
    private final Sealed sealed;
    private final HistoryRepository history;

    StepRepository(DSLContext dsl, Sealed sealed, HistoryRepository history) {
        this.dsl = dsl;
        this.sealed = sealed;
        this.history = history;
    }

    void draft(SubjectRequestId id, Intake intake, Term term, Instant now, UUID by) {
        dsl.insertInto(SUBJECT_REQUEST)
                .set(SUBJECT_REQUEST.SUBJECT_REQUEST_ID, id)
                .set(SUBJECT_REQUEST.KIND, intake.kind())
                .set(SUBJECT_REQUEST.STATUS, RequestStatus.DRAFT)
                .set(SUBJECT_REQUEST.PATIENT_ID, intake.patient())
                .set(SUBJECT_REQUEST.APPLICANT_NAME, intake.applicant().name())
                .set(SUBJECT_REQUEST.APPLICANT_ROLE, intake.applicant().role())
                .set(
                        SUBJECT_REQUEST.APPLICANT_NUMBER_SEALED,
                        sealed.seal(id, "applicant_number", intake.applicant().number()))
                .set(
                        SUBJECT_REQUEST.CORRESPONDENCE_SEALED,
                        sealed.seal(id, "correspondence", intake.applicant().correspondence()))
                .set(SUBJECT_REQUEST.CHANNEL, intake.wish().channel())
                .set(
                        SUBJECT_REQUEST.WISH_SEALED,
                        sealed.seal(id, "wish", intake.wish().text()))
                .set(SUBJECT_REQUEST.ANSWER_FORM, intake.wish().form())
                .set(SUBJECT_REQUEST.RECEIVED_ON, term.receivedOn())
                .set(SUBJECT_REQUEST.DUE_ON, term.first().on())
                .set(SUBJECT_REQUEST.DUE_LATEST_ON, term.first().latest())
                .set(SUBJECT_REQUEST.DRAFTED_AT, now)
                .set(SUBJECT_REQUEST.DRAFTED_BY, by)
                .execute();
    }

    void register(Step step, Receipt receipt, Term term) {
        execute(
                update(step)
                        .set(SUBJECT_REQUEST.INCOMING_NUMBER, receipt.incomingNumber())
                        .set(SUBJECT_REQUEST.RECEIPT_DOCUMENT_ID, receipt.document())
                        .set(SUBJECT_REQUEST.RECEIVED_ON, term.receivedOn())
                        .set(SUBJECT_REQUEST.DUE_ON, term.first().on())
                        .set(SUBJECT_REQUEST.DUE_LATEST_ON, term.first().latest()),
                step);
    }

    void suspend(Step step, LocalDate today) {
        execute(update(step).set(SUBJECT_REQUEST.SUSPENDED_ON, today), step);
    }

    void identify(Step step, IdentityCheckId check, Term term) {
        var until = term.extension().map(Extension::until);
        execute(
                update(step)
                        .set(SUBJECT_REQUEST.IDENTITY_CHECK_ID, check)
                        .set(SUBJECT_REQUEST.DUE_ON, term.first().on())
                        .set(SUBJECT_REQUEST.DUE_LATEST_ON, term.first().latest())
                        .setNull(SUBJECT_REQUEST.SUSPENDED_ON)
                        .set(SUBJECT_REQUEST.DAYS_SUSPENDED, term.daysSuspended())
                        .set(
                                SUBJECT_REQUEST.EXTENDED_UNTIL_ON,
                                until.map(Deadline::on).orElse(null))
                        .set(
                                SUBJECT_REQUEST.EXTENDED_LATEST_ON,
                                until.map(Deadline::latest).orElse(null)),
                step);
    }

    void extend(Step step, Extension extension) {
        execute(
                update(step)
                        .set(SUBJECT_REQUEST.EXTENDED_ON, extension.toldOn())
                        .set(
                                SUBJECT_REQUEST.EXTENDED_UNTIL_ON,
                                extension.until().on())
                        .set(
                                SUBJECT_REQUEST.EXTENDED_LATEST_ON,
                                extension.until().latest())
                        .set(SUBJECT_REQUEST.EXTENSION_CAUSE, extension.wish().cause())
                        .set(SUBJECT_REQUEST.EXTENSION_MONTHS, (byte)
                                extension.wish().months())
                        .set(
                                SUBJECT_REQUEST.EXTENSION_REASON_SEALED,
                                sealed.seal(step.request(), "extension_reason", extension.reason())),
                step);
    }

    void decide(Step step, Ruling ruling) {
        execute(
                update(step)
                        .set(SUBJECT_REQUEST.DECISION, ruling.decision())
                        .set(SUBJECT_REQUEST.ANSWER_SEALED, sealed.seal(step.request(), "answer", ruling.text()))
                        .set(SUBJECT_REQUEST.DECIDED_AT, ruling.decidedAt())
                        .set(SUBJECT_REQUEST.DECIDED_BY, step.by()),
                step);
    }

    void printed(Step step, AnswerPaper paper) {
        execute(
                update(step)
                        .set(SUBJECT_REQUEST.ANSWER_DOCUMENT_ID, paper.document())
                        .set(SUBJECT_REQUEST.OUTGOING_NUMBER, paper.outgoingNumber())
                        .set(SUBJECT_REQUEST.SHELF_PLACE, paper.place()),
                step);
    }

    /** It goes on waiting; that a letter says so is a line of its history. */
    void reminded(Step step) {
        execute(update(step), step);
    }

    void deliver(Step step, IdentityCheckId check, LocalDate today) {
        execute(
                update(step)
                        .set(SUBJECT_REQUEST.ANSWER_CHECK_ID, check)
                        .set(SUBJECT_REQUEST.APPLICANT_COPY_SIGNED, true)
                        .set(SUBJECT_REQUEST.LABORATORY_COPY_SIGNED, true)
                        .set(SUBJECT_REQUEST.DELIVERED_ON, today)
                        .set(SUBJECT_REQUEST.DELIVERED_AT, step.now())
                        .set(SUBJECT_REQUEST.DELIVERED_BY, step.by())
                        .set(SUBJECT_REQUEST.CLOSED_AT, step.now())
                        .set(SUBJECT_REQUEST.CLOSED_BY, step.by()),
                step);
    }

    /** The lowest place where no answer waits; whoever asks holds the counter of outgoing numbers, so that two never get one. */
    int freePlace() {
        var taken = dsl.select(SUBJECT_REQUEST.TAKEN_PLACE)
                .from(SUBJECT_REQUEST)
                .where(SUBJECT_REQUEST.TAKEN_PLACE.isNotNull())
                .forUpdate()
                .fetchSet(SUBJECT_REQUEST.TAKEN_PLACE);
        return IntStream.iterate(1, place -> place + 1)
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow();
    }

    void close(Step step, @Nullable UUID beside) {
        execute(
                update(step)
                        .set(SUBJECT_REQUEST.CLOSED_AT, step.now())
                        .set(SUBJECT_REQUEST.CLOSED_BY, step.by())
                        .set(SUBJECT_REQUEST.CLOSED_BESIDE, beside)
                        .set(
                                SUBJECT_REQUEST.CLOSED_REASON_SEALED,
                                sealed.seal(step.request(), "closed_reason", step.note())),
                step);
    }

    private UpdateSetMoreStep<?> update(Step step) {
        return dsl.update(SUBJECT_REQUEST)
                .set(SUBJECT_REQUEST.STATUS, step.to())
                .set(SUBJECT_REQUEST.VERSION, SUBJECT_REQUEST.VERSION.plus(1));
    }

    private void execute(UpdateSetMoreStep<?> update, Step step) {
        update.where(SUBJECT_REQUEST.SUBJECT_REQUEST_ID.eq(step.request())).execute();
        history.write(step);
    }
}
