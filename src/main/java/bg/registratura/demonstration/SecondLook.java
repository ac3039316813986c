package bg.registratura.demonstration;

import bg.registratura.breakglass.BreakGlassId;
import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.breakglass.Glass;
import bg.registratura.breakglass.OldStudies;
import bg.registratura.breakglass.Opening;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.StudySummary;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A technician breaks the glass before a study that is over, looks, and closes it: the officer has to judge it. */
@Component
@ConditionalOnProperty("registratura.demo")
class SecondLook {

    private final OldStudies studies;
    private final BreakingGlass breaking;
    private final Glass glass;

    SecondLook(OldStudies studies, BreakingGlass breaking, Glass glass) {
        this.studies = studies;
        this.breaking = breaking;
        this.glass = glass;
    }

    BreakGlassId take(Guest guest, Sample.Look look) {
        var study = over(guest);
        return switch (breaking.open(study, look.reason(), look.words())) {
            case Opening.Opened(var opened) -> {
                glass.opened(study);
                breaking.end(opened.id());
                yield opened.id();
            }
            case Opening.OpenAlready _, Opening.Refused _ ->
                throw new IllegalStateException("the glass before an old study was not broken");
        };
    }

    /** The newest that is in nobody's hands. */
    private StudyId over(Guest guest) {
        var found = studies.find(guest.particulars().identifier().value()).orElseThrow();
        return found.studies().stream()
                .map(StudySummary::id)
                .filter(study -> !found.inHand().contains(study))
                .findFirst()
                .orElseThrow();
    }
}
