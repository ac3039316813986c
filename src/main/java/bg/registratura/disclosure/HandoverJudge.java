package bg.registratura.disclosure;

import bg.registratura.disclosure.Handing.Reason;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.Checked;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.people.PatientId;
import bg.registratura.people.Persons;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether something goes into this hand today. */
@Component
class HandoverJudge {

    private static final Set<Bearer> REPRESENTATIVES =
            EnumSet.of(Bearer.PARENT, Bearer.GUARDIAN, Bearer.CURATOR, Bearer.PROXY);

    private final Facts facts;
    private final Persons persons;

    HandoverJudge(Facts facts, Persons persons) {
        this.facts = facts;
        this.persons = persons;
    }

    /** What speaks against it; nothing about the consent, which is asked for apart. */
    Optional<Reason> against(Release release, Ruling ruling, Taking taking) {
        if (ruling instanceof Ruling.NotPossible(var obstacle)) {
            return Optional.of(obstacle == Obstacle.STUDY_WITHHELD ? Reason.STUDY_WITHHELD : Reason.NOT_POSSIBLE);
        }
        if (release.channel() == Channel.ONLINE_ACCESS) {
            return Optional.of(Reason.THE_PATIENT_GIVES_IT);
        }
        if (release.channel() == Channel.MEDIUM_IN_PERSON && isBlank(taking.medium())) {
            return Optional.of(Reason.NO_MEDIUM);
        }
        return againstPapers(release, ruling, taking).or(() -> againstHand(release, taking));
    }

    private static Optional<Reason> againstPapers(Release release, Ruling ruling, Taking taking) {
        if (release.recipient().kind().isAuthority() && isBlank(taking.request())) {
            return Optional.of(Reason.NO_REQUEST);
        }
        var told = taking.notice();
        var wrong = (told == Notice.WITHHELD_BY_ORDER) == isBlank(taking.order())
                || ruling instanceof Ruling.NothingNeeded(var ground)
                        && (ground.demandsNotice() && told == Notice.NOT_REQUIRED
                                || told == Notice.WITHHELD_BY_ORDER && !ground.mayBeWithheld());
        return wrong ? Optional.of(Reason.NO_NOTICE) : Optional.empty();
    }

    private Optional<Reason> againstHand(Release release, Taking taking) {
        var collector = release.collector();
        if (collector != null && !collector.equals(taking.takenBy())) {
            return Optional.of(Reason.NOT_THE_COLLECTOR);
        }
        var check = facts.check(taking.check());
        if (check.isEmpty() || taking.takenBy().isBlank() || !isTheirs(release, check.get())) {
            return Optional.of(Reason.NOT_CHECKED);
        }
        return facts.mayTake(check.get()) ? Optional.empty() : Optional.of(Reason.POWER_TOO_NARROW);
    }

    private boolean isTheirs(Release release, IdentityCheck check) {
        var bearer = check.look().bearer();
        var ofPatient =
                check.about() instanceof Checked.OfPatient(PatientId whose) && persons.same(whose, release.patient());
        if (release.collector() != null) {
            return !ofPatient;
        }
        return switch (release.recipient().kind()) {
            case PATIENT ->
                ofPatient
                        && facts.taken(release.patient(), facts.signers(release.patient()))
                                .isPresent();
            case REPRESENTATIVE -> ofPatient && REPRESENTATIVES.contains(bearer);
            case HEIR -> ofPatient && bearer == Bearer.HEIR;
            case TREATING,
                    FACILITY,
                    OTHER_DENTIST,
                    PUBLIC_BODY,
                    HEALTH_CONTROL,
                    EXPERT_COMMISSION,
                    STATISTICS,
                    IDENTIFYING_BODY,
                    COURT,
                    INSURER,
                    THREATENED,
                    NAMED_PERSON -> !(check.about() instanceof Checked.OfPatient);
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
