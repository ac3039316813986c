package bg.registratura.subjectrequest;

import bg.registratura.disclosure.AnswerTaken;
import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.Deaths;
import bg.registratura.disclosure.Disclosures;
import bg.registratura.disclosure.Heirship;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.identity.ActingFor;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.representation.Power;
import bg.registratura.subjectrequest.Answers.Handover;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether whoever showed a document is the applicant, and whether what they act by reaches as far; what another than the
 * person takes away stands in the register of disclosures.
 */
@Component
class ApplicantChecks {

    private final IdentityChecks checks;
    private final ActingFor acting;
    private final Disclosures disclosures;
    private final Deaths deaths;

    ApplicantChecks(IdentityChecks checks, ActingFor acting, Disclosures disclosures, Deaths deaths) {
        this.checks = checks;
        this.acting = acting;
        this.disclosures = disclosures;
        this.deaths = deaths;
    }

    /** Why a request may not rest on this look: it is the applicant's, in the quality in which they ask. */
    Optional<Refusal> againstAsking(SubjectRequest request, IdentityCheckId id, LocalDate day) {
        var check = good(request, id, CheckPurpose.REQUEST, day);
        if (check.isEmpty()) {
            return Optional.of(Refusal.NO_IDENTITY_CHECK);
        }
        if (check.get().look().bearer() != request.applicant().role().bearer()) {
            return Optional.of(Refusal.NOT_THE_APPLICANT);
        }
        return unless(check.get(), request.kind().power(), day);
    }

    /**
     * Why the answer may not be given to whoever showed this: to the applicant, or to a proxy who may receive it; to an heir with
     * the papers of the death and the kinship, and to nobody for them, as the power of the dead has ended.
     */
    Optional<Refusal> againstReceiving(SubjectRequest request, Handover handover, LocalDate day) {
        var check = good(request, handover.check(), CheckPurpose.ANSWER, day);
        if (check.isEmpty()) {
            return Optional.of(Refusal.NO_FRESH_CHECK);
        }
        var bearer = check.get().look().bearer();
        var heir = request.applicant().role() == ApplicantRole.HEIR;
        if (bearer != request.applicant().role().bearer() && (heir || bearer != Bearer.PROXY)) {
            return Optional.of(Refusal.NOT_THE_APPLICANT);
        }
        if (heir && !isHeir(request, handover.heirship(), day)) {
            return Optional.of(Refusal.NO_HEIRSHIP);
        }
        return unless(check.get(), Power.RECEIVE_ANSWER, day);
    }

    /** Of somebody who is in no register there is nothing to inherit. */
    private boolean isHeir(SubjectRequest request, @Nullable Heirship heirship, LocalDate day) {
        return request.patient()
                .map(dead -> heirship != null && heirship.isShown(deaths.earliest(dead), day))
                .orElse(true);
    }

    /** The first day that can be the day of the death, where an heir asked for the data of somebody on record. */
    Optional<LocalDate> earliestDeath(SubjectRequest request) {
        return request.patient()
                .filter(_ -> request.applicant().role() == ApplicantRole.HEIR)
                .map(deaths::earliest);
    }

    /** Enters into the register that an answer was taken by somebody else than the person it is about. */
    void received(SubjectRequest request, Handover handover) {
        var look = checks.find(handover.check()).orElseThrow().look();
        var name = look.bearerName();
        var patient = request.patient();
        if (name != null && patient.isPresent()) {
            var heir = look.bearer() == Bearer.HEIR;
            disclosures.answered(
                    patient.get(),
                    new AnswerTaken(
                            heir ? RecipientKind.HEIR : RecipientKind.REPRESENTATIVE,
                            name,
                            handover.check(),
                            request.wish().form() == AnswerForm.PAPER ? Channel.PRINT : Channel.MEDIUM_IN_PERSON,
                            request.incomingNumber().orElse(""),
                            request.answerPaper().orElseThrow().document(),
                            heir ? handover.heirship() : null));
        }
    }

    /** Whether the look on which a request rests is still about the person it is about. */
    boolean isAbout(SubjectRequest request, IdentityCheckId check) {
        return checks.isAbout(check, request.applicantChecked());
    }

    private Optional<IdentityCheck> good(
            SubjectRequest request, IdentityCheckId id, CheckPurpose purpose, LocalDate day) {
        return checks.isGood(id, request.applicantChecked(), purpose, day) ? checks.find(id) : Optional.empty();
    }

    private Optional<Refusal> unless(IdentityCheck check, Power power, LocalDate day) {
        return acting.allows(check, power, day) ? Optional.empty() : Optional.of(Refusal.POWER_TOO_NARROW);
    }
}
