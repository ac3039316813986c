package bg.registratura.exposure;

import bg.registratura.consent.Answers;
import bg.registratura.consent.GivenAnswers;
import bg.registratura.consent.Standing;
import bg.registratura.consent.Standings;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an exposure of an order can stand on at a moment. */
@Component
class Permission {

    private final Standings standings;
    private final ExceptionRepository exceptions;
    private final UnconsentedRepository unconsented;
    private final GivenAnswers answers;

    Permission(
            Standings standings,
            ExceptionRepository exceptions,
            UnconsentedRepository unconsented,
            GivenAnswers answers) {
        this.standings = standings;
        this.exceptions = exceptions;
        this.unconsented = unconsented;
        this.answers = answers;
    }

    Standing standing(OrderId order, Instant moment) {
        return standings.at(order, moment);
    }

    /** Whether the patient had said no; a consent that was a mistake says nothing of their will. */
    boolean saidNo(OrderId order, Instant moment) {
        return standings.saidNo(order, moment);
    }

    /** The exception that was said beforehand, unless the patient has said no since. */
    Optional<Ground> exception(OrderId order, Instant moment) {
        return exceptions
                .inForce(order, moment)
                .filter(ground -> !(ground instanceof Ground.VitalInterest) || !saidNo(order, moment));
    }

    /** The consent before an exception. */
    Optional<Ground> ground(OrderId order, Instant moment) {
        return standing(order, moment) instanceof Standing.Granted
                ? Optional.of(new Ground.Consented())
                : exception(order, moment);
    }

    /** Whether an exposure of that moment was made without either, and is on record as that. */
    boolean wasMadeWithout(OrderId order, Instant moment) {
        return unconsented.isOne(order, moment);
    }

    /** What the patient answered on the sheet the exposure would stand on. */
    Optional<Answers> answers(Standing standing) {
        return standing instanceof Standing.Granted granted ? answers.of(granted.consent()) : Optional.empty();
    }
}
