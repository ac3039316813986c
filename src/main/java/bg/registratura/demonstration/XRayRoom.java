package bg.registratura.demonstration;

import bg.registratura.demonstration.Examinations.Asked;
import bg.registratura.demonstration.Sample.Turn;
import bg.registratura.dicom.sample.Kind;
import bg.registratura.exposure.Correcting;
import bg.registratura.exposure.Corrections;
import bg.registratura.exposure.Dose;
import bg.registratura.exposure.ExposureId;
import bg.registratura.exposure.ExposureReport;
import bg.registratura.exposure.Exposures;
import bg.registratura.exposure.Ground;
import bg.registratura.exposure.Justification;
import bg.registratura.exposure.Measured;
import bg.registratura.exposure.Protection;
import bg.registratura.exposure.Recording;
import bg.registratura.exposure.RepeatReason;
import bg.registratura.exposure.Retake;
import bg.registratura.exposure.Technique;
import bg.registratura.language.Dates;
import bg.registratura.security.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Records the exposures, as a technician does; {@link Darkroom} gives the pictures in. */
@Component
@ConditionalOnProperty("registratura.demo")
class XRayRoom {

    /** By so many milliamperes an operator misread the panel. */
    private static final int MISREAD = 2;

    private final Exposures exposures;
    private final Corrections corrections;
    private final Clock clock;

    XRayRoom(Exposures exposures, Corrections corrections, Clock clock) {
        this.exposures = exposures;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** One good exposure for each picture of the order, with what else the sample says of them. */
    List<ExposureId> expose(Stage stage, Asked asked) {
        return asked.plan().pictures().stream()
                .map(picture -> expose(stage, asked, picture.kind()))
                .toList();
    }

    private ExposureId expose(Stage stage, Asked asked, Kind kind) {
        var repeated = asked.plan().turn() == Turn.REPEATED;
        var first = record(report(stage, asked, kind, repeated, null));
        var good = repeated
                ? record(report(stage, asked, kind, false, new Retake(first, RepeatReason.POSITIONING)))
                : first;
        var correction = asked.plan().correction();
        if (correction != null) {
            correct(good, stage, asked, kind, correction);
        }
        return good;
    }

    private ExposureReport report(Stage stage, Asked asked, Kind kind, boolean rejected, @Nullable Retake retake) {
        var now = clock.instant();
        return new ExposureReport(
                asked.order().id(),
                new Ground.Consented(),
                justification(asked, now),
                stage.units().get(asked.plan().unit()),
                stage.crew().who(Role.TECHNICIAN).account(),
                technique(kind, asked.plan().correction() == null ? 0 : MISREAD),
                dose(kind),
                protection(kind),
                retake,
                rejected,
                now);
    }

    private ExposureId record(ExposureReport report) {
        return switch (exposures.record(report)) {
            case Recording.Recorded(var exposure) -> exposure;
            case Recording.Refused(var reason) -> throw new IllegalStateException("an exposure was refused: " + reason);
        };
    }

    private void correct(ExposureId exposure, Stage stage, Asked asked, Kind kind, String why) {
        var right = new Measured(
                stage.units().get(asked.plan().unit()), technique(kind, 0), dose(kind), protection(kind), false);
        if (corrections.correct(exposure, right, why) instanceof Correcting.Refused(var reason)) {
            throw new IllegalStateException("a correction was refused: " + reason);
        }
    }

    private static Technique technique(Kind kind, int misread) {
        return new Technique(number(kind.kilovolts), number(kind.milliamperes + misread), number(kind.milliseconds));
    }

    private static Dose dose(Kind kind) {
        return Dose.fromDicom(BigDecimal.valueOf(kind.doseAreaProduct));
    }

    private static Protection protection(Kind kind) {
        return kind == Kind.INTRAORAL ? Protection.USED : Protection.NOT_POSSIBLE;
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
