package bg.registratura.disclosure;

import static bg.registratura.disclosure.Channel.ONLINE_ACCESS;

import bg.registratura.disclosure.Ruling.ConsentNeeded;
import bg.registratura.disclosure.Ruling.NotPossible;
import bg.registratura.disclosure.Ruling.NothingNeeded;
import java.util.Optional;

/**
 * Whether data may be given, and by what.
 *
 * <p>Where the law gives a ground no consent is asked for: one that cannot be refused is none. Abroad, and to a third person,
 * only the consent of the patient is a ground (Health Act, art. 28b, para. 2); outside the European Economic Area it is
 * explicit (Regulation, art. 49(1)(a)).
 */
final class ReleaseRules {

    private ReleaseRules() {}

    static Ruling rule(Question question) {
        var obstacle = obstacle(question);
        if (obstacle.isPresent()) {
            return new NotPossible(obstacle.get());
        }
        return byLaw(question)
                .<Ruling>map(NothingNeeded::new)
                .orElseGet(() -> new ConsentNeeded(
                        Area.of(question.country()) == Area.THIRD ? ReleaseForm.TRANSFER : ReleaseForm.WRITTEN,
                        Signers.of(question.age(), question.capacity())));
    }

    private static Optional<Obstacle> obstacle(Question question) {
        var recipient = question.recipient();
        if (recipient == RecipientKind.STATISTICS) {
            return Optional.of(Obstacle.STATISTICS_ARE_DE_IDENTIFIED);
        }
        if (recipient.isAuthority() && !question.inBulgaria()) {
            return Optional.of(Obstacle.FOREIGN_AUTHORITY);
        }
        if (question.channel() == ONLINE_ACCESS && !recipient.isPractitioner()) {
            return Optional.of(
                    recipient.isPatientsSide() ? Obstacle.ACCESS_HAS_ITS_OWN_SHEET : Obstacle.ONLINE_IS_FOR_DENTISTS);
        }
        if (recipient == RecipientKind.INSURER && question.inBulgaria() && !question.licensed()) {
            return Optional.of(Obstacle.INSURER_WITHOUT_LICENCE);
        }
        return question.isCollected() ? inAnothersHand(question) : inTheirOwnHand(question);
    }

    private static Optional<Obstacle> inAnothersHand(Question question) {
        return switch (question.recipient()) {
            case REPRESENTATIVE, HEIR -> Optional.of(Obstacle.TAKES_IT_ITSELF);
            case PUBLIC_BODY,
                    HEALTH_CONTROL,
                    EXPERT_COMMISSION,
                    STATISTICS,
                    IDENTIFYING_BODY,
                    COURT,
                    INSURER,
                    THREATENED -> Optional.of(Obstacle.TAKES_IT_ITSELF).filter(_ -> question.inBulgaria());
            case PATIENT, TREATING, FACILITY, OTHER_DENTIST, NAMED_PERSON -> Optional.empty();
        };
    }

    private static Optional<Obstacle> inTheirOwnHand(Question question) {
        var unheard = question.recipient() == RecipientKind.PATIENT
                && !Signers.actsAtAll(question.age(), question.capacity());
        return unheard ? Optional.of(Obstacle.REPRESENTATIVE_RECEIVES) : Optional.empty();
    }

    private static Optional<Ground> byLaw(Question question) {
        var recipient = question.recipient();
        if (question.isCollected()) {
            return Optional.empty();
        }
        if (recipient.isPatientsSide()) {
            return Optional.of(recipient.ground());
        }
        if (!question.inBulgaria()) {
            return Optional.empty();
        }
        if (recipient == RecipientKind.OTHER_DENTIST && question.channel() == ONLINE_ACCESS) {
            // The grant from the patient's own account is the written authorisation.
            return Optional.of(Ground.PATIENT_REQUEST);
        }
        return Optional.of(recipient.ground()).filter(ground -> ground != Ground.DATA_SUBJECT_CONSENT);
    }
}
