package bg.registratura.demonstration;

import bg.registratura.demonstration.Examinations.Asked;
import bg.registratura.dicom.sample.Kind;
import bg.registratura.exposure.Dose;
import bg.registratura.exposure.ExposureId;
import bg.registratura.exposure.ExposureReport;
import bg.registratura.exposure.Exposures;
import bg.registratura.exposure.Ground;
import bg.registratura.exposure.Justification;
import bg.registratura.exposure.Protection;
import bg.registratura.exposure.Recording;
import bg.registratura.exposure.Technique;
import bg.registratura.language.Dates;
import bg.registratura.security.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Records the exposures, as a technician does; {@link Darkroom} gives the pictures in. */
@Component
@ConditionalOnProperty("registratura.demo")
class XRayRoom {

    private final Exposures exposures;
    private final Clock clock;

    XRayRoom(Exposures exposures, Clock clock) {
        this.exposures = exposures;
        this.clock = clock;
    }

    /** One exposure for each picture of the order. */
    List<ExposureId> expose(Stage stage, Asked asked) {
        return asked.plan().pictures().stream()
                .map(picture -> expose(stage, asked, picture.kind()))
                .toList();
    }

    private ExposureId expose(Stage stage, Asked asked, Kind kind) {
        var now = clock.instant();
        var report = new ExposureReport(
                asked.order().id(),
                new Ground.Consented(),
                justification(asked, now),
                stage.units().get(asked.plan().unit()),
                stage.crew().who(Role.TECHNICIAN).account(),
                new Technique(number(kind.kilovolts), number(kind.milliamperes), number(kind.milliseconds)),
                Dose.fromDicom(BigDecimal.valueOf(kind.doseAreaProduct)),
                kind == Kind.INTRAORAL ? Protection.USED : Protection.NOT_POSSIBLE,
                null,
                false,
                now);
        return switch (exposures.record(report)) {
            case Recording.Recorded(var exposure) -> exposure;
            case Recording.Refused(var reason) -> throw new IllegalStateException("an exposure was refused: " + reason);
        };
    }

    private static Justification justification(Asked asked, Instant now) {
        var dentist = asked.dentist();
        return new Justification(
                asked.plan().question(),
                dentist.name(),
                Objects.requireNonNull(dentist.details().uin()),
                Dates.dayOf(now));
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
