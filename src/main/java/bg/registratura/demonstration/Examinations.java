package bg.registratura.demonstration;

import bg.registratura.demonstration.Reception.Case;
import bg.registratura.demonstration.Sample.Turn;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.Practitioner;
import bg.registratura.security.Role;
import bg.registratura.visit.Ordering;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Referral;
import bg.registratura.visit.Step;
import bg.registratura.visit.Teeth;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes the examinations of a visit as far as the sample says: referral, consent, exposure, picture. */
@Component
@ConditionalOnProperty("registratura.demo")
class Examinations {

    private final Orders orders;
    private final Signing signing;
    private final XRayRoom room;
    private final Darkroom darkroom;

    Examinations(Orders orders, Signing signing, XRayRoom room, Darkroom darkroom) {
        this.orders = orders;
        this.signing = signing;
        this.room = room;
        this.darkroom = darkroom;
    }

    /** The studies that came of it; each order gets its referral before the first is consented to. */
    List<StudyId> make(Stage stage, Case visit) {
        if (!visit.plan().reaches(Step.REFERRAL)) {
            return List.of();
        }
        var placed = visit.plan().orders().stream()
                .map(order -> place(stage, visit, order))
                .toList();
        return placed.stream()
                .flatMap(asked -> make(stage, visit, asked).stream())
                .toList();
    }

    private Optional<StudyId> make(Stage stage, Case visit, Asked asked) {
        var turn = asked.plan().turn();
        if (visit.plan().reaches(Step.CONSENT) && turn != Turn.WITHOUT_CONSENT) {
            stage.crew().as(Role.RECEPTION, () -> signing.consent(stage, visit, asked));
        }
        if (visit.plan().reaches(Step.EXPOSURE) && turn != Turn.WITHOUT_CONSENT && turn != Turn.UNRECORDED) {
            stage.crew().as(Role.TECHNICIAN, () -> room.expose(stage, asked));
        }
        return visit.plan().reaches(Step.PICTURE)
                ? Optional.of(stage.crew().as(Role.TECHNICIAN, () -> darkroom.develop(stage, visit.guest(), asked)))
                : Optional.empty();
    }

    /** An order that was placed, by whom, and what the sample says of it. */
    record Asked(Ordering.Placed order, Practitioner dentist, Sample.Order plan) {}

    private Asked place(Stage stage, Case visit, Sample.Order plan) {
        var dentist = stage.dentists().get(plan.dentist());
        var referral = new Referral(
                plan.examination(),
                Teeth.read(plan.teeth()).orElseThrow(),
                plan.question(),
                Purpose.DIAGNOSTIC,
                dentist.id(),
                null,
                visit.visit().openedOn());
        var ordering =
                stage.crew().as(Role.RECEPTION, () -> orders.place(visit.visit().id(), referral));
        if (ordering instanceof Ordering.Placed placed) {
            return new Asked(placed, dentist, plan);
        }
        throw new IllegalStateException("an order was not placed: " + ordering);
    }
}
