package bg.registratura.subjectrequest;

import bg.registratura.disclosure.Disclosures;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.identity.ActingFor;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.representation.Power;
import java.time.LocalDate;
import java.util.Optional;
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

    ApplicantChecks(IdentityChecks checks, ActingFor acting, Disclosures disclosures) {
        this.checks = checks;
        this.acting = acting;
        this.disclosures = disclosures;
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

    /** Why the answer may not be given to whoever showed this: to the applicant, or to a proxy who may receive it. */
    Optional<Refusal> againstReceiving(SubjectRequest request, IdentityCheckId id, LocalDate day) {
        var check = good(request, id, CheckPurpose.ANSWER, day);
        if (check.isEmpty()) {
            return Optional.of(Refusal.NO_FRESH_CHECK);
        }
        var bearer = check.get().look().bearer();
        if (bearer != request.applicant().role().bearer() && bearer != Bearer.PROXY) {
            return Optional.of(Refusal.NOT_THE_APPLICANT);
        }
        return unless(check.get(), Power.RECEIVE_ANSWER, day);
    }

    /** Enters into the register that an answer was taken by somebody else than the person it is about. */
    void received(SubjectRequest request, IdentityCheckId id) {
        var look = checks.find(id).orElseThrow().look();
        var name = look.bearerName();
        var patient = request.patient();
        if (name != null && patient.isPresent()) {
            disclosures.answered(
                    patient.get(),
                    look.bearer() == Bearer.HEIR ? RecipientKind.HEIR : RecipientKind.REPRESENTATIVE,
                    name,
                    request.incomingNumber().orElse(""),
                    request.answerPaper().orElseThrow().document());
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
