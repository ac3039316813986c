package bg.registratura.demonstration;

import bg.registratura.demonstration.Examinations.Asked;
import bg.registratura.demonstration.Sample.Picture;
import bg.registratura.dicom.sample.SamplePictures;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Gives the drawn pictures in, as a technician gives in files. */
@Component
@ConditionalOnProperty("registratura.demo")
class Darkroom {

    private final Arrivals arrivals;
    private final Clock clock;

    Darkroom(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** The study of an order: its pictures come under the order's number. */
    StudyId develop(Stage stage, Guest guest, Asked asked)
            throws IOException, ExecutionException, InterruptedException {
        var taken = taken();
        var numbers = new Numbers(
                dicomName(guest.person()),
                guest.particulars().identifier().value(),
                asked.order().accessionNumber());
        var pictures = asked.plan().pictures();
        var study = take(stage, pictures.getFirst(), request(guest, pictures.getFirst(), numbers, taken));
        for (var picture : pictures.subList(1, pictures.size())) {
            take(stage, picture, request(guest, picture, numbers, taken));
        }
        return study;
    }

    /** A picture whose numbers nobody gave: it waits for a technician. */
    StudyId lose(Stage stage, Guest guest, Sample.Stray stray)
            throws IOException, ExecutionException, InterruptedException {
        var taken = taken();
        var numbers = new Numbers(stray.name(), stray.identifier(), stray.accessionNumber());
        return take(stage, stray.picture(), request(guest, stray.picture(), numbers, taken));
    }

    /** A unit tells seconds; rounded down, a picture would be older than the consent of its own second. */
    private LocalDateTime taken() {
        return LocalDateTime.ofInstant(clock.instant(), Dates.SOFIA)
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);
    }

    /** What was typed at the unit. */
    private record Numbers(String name, String identifier, String accessionNumber) {}

    private static SamplePictures.Request request(Guest guest, Picture picture, Numbers numbers, LocalDateTime taken) {
        return new SamplePictures.Request(
                picture.kind(),
                numbers.name(),
                numbers.identifier(),
                guest.particulars().birthDate(),
                numbers.accessionNumber(),
                taken);
    }

    private StudyId take(Stage stage, Picture picture, SamplePictures.Request request)
            throws IOException, ExecutionException, InterruptedException {
        var file =
                SamplePictures.dicom(request, picture.seed(), stage.drawings().take(picture));
        var name = picture.kind().name().toLowerCase(Locale.ROOT) + "-" + picture.seed() + ".dcm";
        return switch (arrivals.upload(name, new ByteArrayInputStream(file))) {
            case Reception.Kept kept -> kept.study();
            case Reception.KeptBefore _, Reception.Conflict _, Reception.DoseReport _, Reception.Refused _ ->
                throw new IllegalStateException("a drawn picture was not taken in");
        };
    }

    /** Family, given name, patronymic, as DICOM writes them (PS3.5 section 6.2.1). */
    private static String dicomName(Sample.Person person) {
        return String.join("^", person.family(), person.given(), person.patronymic())
                .replaceAll("\\^+$", "");
    }
}
