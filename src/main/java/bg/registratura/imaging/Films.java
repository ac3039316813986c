package bg.registratura.imaging;

import bg.registratura.dicom.Film;
import bg.registratura.dicom.SecondaryCapture;
import bg.registratura.dicom.SecondaryCapture.Origin;
import bg.registratura.dicom.SecondaryCapture.Place;
import bg.registratura.dicom.SecondaryCapture.Subject;
import bg.registratura.dicom.SecondaryCapture.Wrapping;
import bg.registratura.imaging.FilmRepository.Original;
import bg.registratura.imaging.FilmRepository.Whose;
import bg.registratura.language.Dates;
import bg.registratura.people.Sex;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** JPEG, PNG and TIFF of a picture: wrapped as DICOM for the order a technician names, then taken like any other. */
@Service
public class Films {

    private final Intake intake;
    private final FilmBook book;
    private final Clock clock;

    /** One is unpacked at a time, so that memory stays bounded. */
    private final ReentrantLock one = new ReentrantLock(true);

    Films(Intake intake, FilmBook book, Clock clock) {
        this.intake = intake;
        this.book = book;
        this.clock = clock;
    }

    /** Takes in every page of a file and says of each what became of it; when it throws, what was told before holds. */
    @PreAuthorize("hasRole('TECHNICIAN')")
    public void give(FilmOf of, String name, InputStream in, Consumer<FilmGiven> heard) throws IOException {
        var file = in.readNBytes(Film.LARGEST + 1);
        var whose = book.whose(of);
        if (whose.isEmpty()) {
            heard.accept(new FilmGiven.Orderless(name));
            return;
        }
        switch (Film.judge(file)) {
            case Film.Verdict.Refused(var reason) -> heard.accept(new FilmGiven.Refused(name, reason));
            case Film.Verdict.Accepted(var film) -> {
                var original = new Original(film.kind(), FilmUids.sha256(file), file.length);
                for (int page = 0; page < film.pages(); page++) {
                    var called = film.pages() == 1 ? name : name + " (" + (page + 1) + ")";
                    heard.accept(take(of, whose.get(), original, film, page, called));
                }
            }
        }
    }

    private FilmGiven take(FilmOf of, Whose whose, Original original, Film film, int page, String name)
            throws IOException {
        var uids = new FilmUids(of.order());
        var instance = uids.instance(original.sha256(), page);
        one.lock();
        try {
            var before = book.kept(instance);
            if (before.isPresent()) {
                return new FilmGiven.Wrapped(name, new Reception.KeptBefore(before.get()), film.notes());
            }
            var place = new Place(uids.study(), uids.series(of.modality()), instance, page);
            return switch (SecondaryCapture.wrap(film, subject(whose), place, origin(of))) {
                case Wrapping.Refused(var reason) -> new FilmGiven.Refused(name, reason);
                case Wrapping.Wrapped(var wrapped) -> {
                    book.enter(instance, whose, of, original, page);
                    yield new FilmGiven.Wrapped(name, intake.take(Way.UPLOAD, name, wrapped), film.notes());
                }
            };
        } finally {
            one.unlock();
        }
    }

    private Origin origin(FilmOf of) {
        var now = LocalDateTime.ofInstant(clock.instant(), Dates.SOFIA);
        return new Origin(of.conversion(), of.modality(), of.bodyPart(), now);
    }

    private static Subject subject(Whose whose) {
        return new Subject(
                whose.name(),
                Long.toString(whose.clientNumber()),
                whose.birthDate(),
                sex(whose.sex()),
                whose.accessionNumber());
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case MALE -> "M";
            case FEMALE -> "F";
            case UNSPECIFIED -> "O";
        };
    }
}
