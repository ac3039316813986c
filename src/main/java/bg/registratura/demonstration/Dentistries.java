package bg.registratura.demonstration;

import bg.registratura.people.Practitioner;
import bg.registratura.practice.Application;
import bg.registratura.practice.Applications;
import bg.registratura.practice.Applying;
import bg.registratura.practice.Practice;
import bg.registratura.practice.PracticeId;
import bg.registratura.practice.PracticeRecording;
import bg.registratura.practice.Practices;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts the practices of invented dentists on record and checks both, as the desk would. */
@Component
@ConditionalOnProperty("registratura.demo")
class Dentistries {

    private final Practices practices;
    private final Applications applications;

    Dentistries(Practices practices, Applications applications) {
        this.practices = practices;
        this.applications = applications;
    }

    Applying check(Practitioner dentist) {
        var details = dentist.details();
        var name = Objects.requireNonNullElse(details.practice(), dentist.name());
        var practice = practices.search(name).stream()
                .findFirst()
                .map(Practice::id)
                .orElseGet(() -> record(name, details.country()));
        practices
                .find(practice)
                .filter(one -> !one.isChecked())
                .ifPresent(one -> practices.check(one, Practice.How.PAPERS));
        return switch (applications.apply(dentist.id(), practice)) {
            case Applying.Done(var id) -> applications.check(id, Application.How.REGISTER);
            case Applying.Refused refused ->
                throw new IllegalStateException("an invented dentist was refused: " + refused);
        };
    }

    private PracticeId record(String name, String country) {
        return switch (practices.record(new Practice.Details(name, null, null, country))) {
            case PracticeRecording.Recorded(var id) -> id;
            case PracticeRecording.Known(var id) -> id;
        };
    }
}
