package bg.registratura.demonstration;

import bg.registratura.demonstration.Admission.Admitted;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.Role;
import bg.registratura.visit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The parts of the demonstration in their order. */
@Component
@ConditionalOnProperty("registratura.demo")
class Script {

    private final Founding founding;
    private final Register register;
    private final Outsiders outsiders;
    private final Reception reception;
    private final Afterwards afterwards;

    Script(Founding founding, Register register, Outsiders outsiders, Reception reception, Afterwards afterwards) {
        this.founding = founding;
        this.register = register;
        this.outsiders = outsiders;
        this.reception = reception;
        this.afterwards = afterwards;
    }

    /** Plays it from the empty house to the sign-ins; {@code part} hears the key of each part as it begins. */
    List<SignInLine> play(Sample sample, Consumer<String> part) {
        try (var drawings = Drawings.of(sample.pictures())) {
            part.accept("demonstration.part.laboratory");
            var staff = founding.staff(sample);
            var crew = new Crew(staff.stream().map(Admitted::who).toList());
            var units = founding.furnish(crew, sample);
            part.accept("demonstration.part.people");
            var dentists = crew.as(
                    Role.RECEPTION,
                    () -> sample.dentists().stream().map(register::dentist).toList());
            var lines = new ArrayList<>(staff.stream().map(Admitted::line).toList());
            dentists.forEach(dentist -> lines.add(outsiders.dentist(crew, dentist)));
            var guests = crew.as(
                    Role.RECEPTION,
                    () -> sample.patients().stream().map(register::patient).toList());
            part.accept("demonstration.part.visits");
            var stage = new Stage(crew, sample.physician(), units, dentists, drawings);
            guests.forEach(guest -> visit(stage, guest, lines));
            part.accept("demonstration.part.requests");
            guests.forEach(guest -> afterwards.of(stage, guest));
            afterwards.ofTheDay(crew, sample);
            return List.copyOf(lines);
        }
    }

    private void visit(Stage stage, Guest guest, List<SignInLine> lines) {
        var studies = new ArrayList<StudyId>();
        var plans = guest.person().visits();
        plans.forEach(plan -> studies.addAll(reception.receive(stage, guest, plan)));
        if (plans.stream().anyMatch(plan -> plan.reaches(Step.ACCESS))) {
            lines.add(outsiders.patient(stage, guest, studies.getFirst()));
        }
    }
}
