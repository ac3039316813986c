package bg.registratura.disclosure;

import bg.registratura.disclosure.Handing.Reason;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.Checked;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.people.PatientId;
import bg.registratura.people.Persons;
import bg.registratura.people.PractitionerId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether something goes into this hand today. */
@Component
class HandoverJudge {

    private final Facts facts;
    private final Persons persons;
    private final Deaths deaths;

    HandoverJudge(Facts facts, Persons persons, Deaths deaths) {
        this.facts = facts;
        this.persons = persons;
        this.deaths = deaths;
    }

    /** What speaks against it; nothing about the consent, which is asked for apart. */
    Optional<Reason> against(Release release, Ruling ruling, Taking taking) {
        if (ruling instanceof Ruling.NotPossible(var obstacle)) {
            return Optional.of(reason(obstacle));
        }
        if (release.channel() == Channel.ONLINE_ACCESS) {
            return Optional.of(Reason.THE_PATIENT_GIVES_IT);
        }
        if (release.channel() == Channel.MEDIUM_IN_PERSON && isBlank(taking.medium())) {
            return Optional.of(Reason.NO_MEDIUM);
        }
        return againstPapers(release, ruling, taking).or(() -> againstHand(release, taking));
    }

    private static Reason reason(Obstacle obstacle) {
        return switch (obstacle) {
            case STUDY_WITHHELD -> Reason.STUDY_WITHHELD;
            case RESTRICTED -> Reason.RESTRICTED;
            case STATISTICS_ARE_DE_IDENTIFIED,
                    FOREIGN_AUTHORITY,
                    ACCESS_HAS_ITS_OWN_SHEET,
                    ONLINE_IS_FOR_DENTISTS,
                    INSURER_WITHOUT_LICENCE,
                    TAKES_IT_ITSELF,
                    REPRESENTATIVE_RECEIVES -> Reason.NOT_POSSIBLE;
        };
    }

    private Optional<Reason> againstPapers(Release release, Ruling ruling, Taking taking) {
        if (release.recipient().kind().isAuthority() && isBlank(taking.request())) {
            return Optional.of(Reason.NO_REQUEST);
        }
        if (release.recipient().kind() == RecipientKind.HEIR && !isHeir(release.patient(), taking.heirship())) {
            return Optional.of(Reason.NO_HEIRSHIP);
        }
        return isTold(taking, ruling) ? Optional.empty() : Optional.of(Reason.NO_NOTICE);
    }

    /** Or need not be told, or may not be by an order; what the patient consented to is kept from them by none. */
    private static boolean isTold(Taking taking, Ruling ruling) {
        var ground = ruling instanceof Ruling.NothingNeeded(var byLaw) ? byLaw : Ground.DATA_SUBJECT_CONSENT;
        return switch (taking.notice()) {
            case NOT_REQUIRED -> isBlank(taking.order()) && !ground.demandsNotice();
            case GIVEN -> isBlank(taking.order());
            case WITHHELD_BY_ORDER -> !isBlank(taking.order()) && ground.mayBeWithheld();
        };
    }

    private boolean isHeir(PatientId dead, @Nullable Heirship heirship) {
        return heirship != null && heirship.isShown(deaths.earliest(dead), facts.today());
    }

    private Optional<Reason> againstHand(Release release, Taking taking) {
        var collector = release.collector();
        if (collector != null && !isSame(collector, taking.takenBy())) {
            return Optional.of(Reason.NOT_THE_COLLECTOR);
        }
        var shown = facts.check(taking.check());
        if (shown.isEmpty() || taking.takenBy().isBlank() || !isTheirs(release, shown.get())) {
            return Optional.of(Reason.NOT_CHECKED);
        }
        var check = shown.get();
        if (!isSame(name(release, check), taking.takenBy())
                || collector == null
                        && release.recipient().kind().isPerson()
                        && !isSame(release.recipient().name(), taking.takenBy())) {
            return Optional.of(Reason.NOT_THE_RECIPIENT);
        }
        return facts.mayTake(check) ? Optional.empty() : Optional.of(Reason.POWER_TOO_NARROW);
    }

    /** By what name the look shows whoever stands there. */
    private String name(Release release, IdentityCheck check) {
        return check.about() instanceof Checked.OfPractitioner
                ? release.recipient().name()
                : facts.name(check, release.patient());
    }

    private boolean isTheirs(Release release, IdentityCheck check) {
        var bearer = check.look().bearer();
        var ofPatient =
                check.about() instanceof Checked.OfPatient(PatientId whose) && persons.same(whose, release.patient());
        if (release.collector() != null) {
            return isOfStranger(check);
        }
        return switch (release.recipient().kind()) {
            case PATIENT -> ofPatient && bearer == Bearer.SELF && facts.isSpokenFor(release.patient(), bearer);
            case REPRESENTATIVE ->
                ofPatient && (bearer == Bearer.PROXY || facts.isSpokenFor(release.patient(), bearer));
            case HEIR -> ofPatient && bearer == Bearer.HEIR;
            case TREATING, OTHER_DENTIST -> isOf(release.recipient().practitioner(), check);
            case FACILITY,
                    PUBLIC_BODY,
                    HEALTH_CONTROL,
                    EXPERT_COMMISSION,
                    STATISTICS,
                    IDENTIFYING_BODY,
                    COURT,
                    INSURER,
                    THREATENED,
                    NAMED_PERSON -> isOfStranger(check);
        };
    }

    private static boolean isOf(@Nullable PractitionerId dentist, IdentityCheck check) {
        return dentist == null ? isOfStranger(check) : check.about().equals(new Checked.OfPractitioner(dentist));
    }

    private static boolean isOfStranger(IdentityCheck check) {
        return check.about() instanceof Checked.OfStranger && check.look().bearerName() != null;
    }

    private static boolean isSame(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
