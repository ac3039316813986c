package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;
import bg.registratura.identity.Checked;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.people.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request of a data subject, from the form to the signed answer.
 *
 * @param person the patient it is about; absent when nobody of that name is in any register
 * @param number the incoming number, once it is registered
 * @param receiptPaper the receipt the person was given with that number
 * @param check the identity check made when it was handed in
 * @param ruled the decision, once there is one
 * @param paper the issued answer, once it is printed
 * @param deliveredAt when it was handed over
 * @param closing why it ended without being handed over
 * @param erasedAt when what was asked to be erased was erased
 */
public record SubjectRequest(
        SubjectRequestId id,
        RequestKind kind,
        RequestStatus status,
        @Nullable PatientId person,
        Applicant applicant,
        Wish wish,
        Term term,
        @Nullable String number,
        @Nullable DocumentId receiptPaper,
        @Nullable IdentityCheckId check,
        @Nullable Ruling ruled,
        @Nullable AnswerPaper paper,
        @Nullable Instant deliveredAt,
        @Nullable String closing,
        @Nullable Instant erasedAt,
        int version) {

    public Optional<PatientId> patient() {
        return Optional.ofNullable(person);
    }

    public Optional<String> incomingNumber() {
        return Optional.ofNullable(number);
    }

    public Optional<DocumentId> receipt() {
        return Optional.ofNullable(receiptPaper);
    }

    public Optional<IdentityCheckId> identityCheck() {
        return Optional.ofNullable(check);
    }

    public Optional<Ruling> ruling() {
        return Optional.ofNullable(ruled);
    }

    public Optional<AnswerPaper> answerPaper() {
        return Optional.ofNullable(paper);
    }

    public Optional<String> closingReason() {
        return Optional.ofNullable(closing);
    }

    /** About whom an identity check for this request is made: the patient, or the stranger who asks. */
    public Checked applicantChecked() {
        return person == null ? new Checked.OfStranger(id.value()) : new Checked.OfPatient(person);
    }

    /** Why it may not be extended today. */
    Optional<Refusal> againstExtending(LocalDate today, String reason) {
        return against(RequestStatus.EXTENDED)
                .or(() -> reason.isBlank() ? Optional.of(Refusal.NO_WORDS) : Optional.empty())
                .or(() -> term.mayBeExtended(today) ? Optional.empty() : Optional.of(Refusal.TOO_LATE));
    }

    /** Why it may not be decided. */
    Optional<Refusal> againstDeciding(String answer) {
        return against(RequestStatus.DECIDED)
                .or(() -> check == null ? Optional.of(Refusal.NO_IDENTITY_CHECK) : Optional.empty())
                .or(() -> AnswerText.unfinished(answer));
    }

    /** Whether this decision restricts something: then it says what, on which ground and until what. */
    public boolean isRestrictedBy(Decision decision) {
        return kind == RequestKind.RESTRICTION && person != null && decision.grantsSomething();
    }

    /** Something was granted of which whoever received the data is told (article 19). */
    public boolean isToldToRecipients() {
        return kind.isToldToRecipients()
                && person != null
                && ruling().filter(ruling -> ruling.decision().grantsSomething())
                        .isPresent();
    }

    /** When that began to hold: with the decision, or when it was erased. */
    public Optional<Instant> changedAt() {
        return ruling().filter(_ -> isToldToRecipients())
                .flatMap(ruling -> Optional.ofNullable(kind == RequestKind.ERASURE ? erasedAt : ruling.decidedAt()));
    }

    /** It was decided to erase, wholly or in part, and it was not done yet. */
    public boolean owesErasure() {
        return kind == RequestKind.ERASURE
                && person != null
                && erasedAt == null
                && status == RequestStatus.DECIDED
                && ruling().filter(ruling -> ruling.decision().grantsSomething())
                        .isPresent();
    }

    /** Why nothing may be erased. */
    Optional<Refusal> againstErasing(BooleanSupplier visitIsOpen) {
        if (!owesErasure()) {
            return Optional.of(Refusal.NOT_NOW);
        }
        return visitIsOpen.getAsBoolean() ? Optional.of(Refusal.OPEN_VISIT) : Optional.empty();
    }

    /** Why its answer may not be issued: it says what was done. */
    Optional<Refusal> againstPrinting() {
        return against(RequestStatus.ANSWER_PRINTED)
                .or(() -> owesErasure() ? Optional.of(Refusal.NOT_ERASED) : Optional.empty());
    }

    /** Why it may not be handed over. */
    Optional<Refusal> againstDelivering(
            Supplier<Optional<Refusal>> againstReceiver, boolean applicantSigned, boolean laboratorySigned) {
        return against(RequestStatus.DELIVERED)
                .or(againstReceiver)
                .or(() -> applicantSigned && laboratorySigned
                        ? Optional.empty()
                        : Optional.of(Refusal.COPIES_NOT_SIGNED));
    }

    /** Why it may not go there from where it stands. */
    Optional<Refusal> against(RequestStatus later) {
        return status.mayBecome(later) ? Optional.empty() : Optional.of(Refusal.NOT_NOW);
    }

    @Override
    public String toString() {
        return "SubjectRequest[" + id.value() + ", " + kind + ", " + status + "]";
    }
}
