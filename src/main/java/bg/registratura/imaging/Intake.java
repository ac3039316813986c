package bg.registratura.imaging;

import bg.registratura.crypto.Uuid7;
import bg.registratura.dicom.DicomFile;
import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.DoseReport;
import bg.registratura.dicom.Refusal;
import bg.registratura.dicom.Verdict;
import bg.registratura.imaging.ImageStore.Part;
import bg.registratura.imaging.ImageStore.Staged;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The one way in for pictures, whichever way they come. */
@Component
class Intake {

    private static final int LONGEST_NAME = 200;

    /** How often an arrival is entered anew when another one of the same study or picture came between. */
    private static final int MOST_TRIES = 20;

    private final ImageStore store;
    private final Shelving shelving;
    private final ArrivalBook book;
    private final Developing developing;
    private final Clock clock;

    Intake(ImageStore store, Shelving shelving, ArrivalBook book, Developing developing, Clock clock) {
        this.store = store;
        this.shelving = shelving;
        this.book = book;
        this.developing = developing;
        this.clock = clock;
    }

    /** A file as it came. */
    record Incoming(Way way, String name, Sender sender, Staged staged) {}

    /**
     * Takes a file in. When this returns the file is kept and indexed, or refused and on record; when it throws, nothing
     * is kept and the sender still has it.
     */
    Reception take(Way way, String fileName, InputStream in) throws IOException {
        return take(way, fileName, Sender.NOBODY, in);
    }

    /** The same of a file whose sender is known. */
    Reception take(Way way, String fileName, Sender sender, InputStream in) throws IOException {
        var staged = store.stage(Uuid7.next(clock.instant()), in);
        var reception = enter(new Incoming(way, tidy(fileName), sender, staged));
        if (isKeptAnew(reception)) {
            store.shelve(staged.id());
        } else {
            store.drop(staged.id());
        }
        return developing.after(way, reception);
    }

    private Reception enter(Incoming incoming) throws IOException {
        var staged = incoming.staged();
        try (var opened = store.open(staged)) {
            return switch (DicomValidator.judge(
                    ImageStore.source(opened), incoming.sender().writes())) {
                case Verdict.Refused(var reason) -> book.refuse(incoming, reason);
                case Verdict.Report(var report) -> undisputed(() -> keep(incoming, report));
                case Verdict.Accepted(var file) -> undisputed(() -> accept(incoming, file));
            };
        } catch (IOException | RuntimeException e) {
            // Whether a commit came through is not always told: what may be in the index stays, and a start decides.
            if (!store.isKept(staged.id()) || !book.mayHave(staged.id())) {
                store.drop(staged.id());
            }
            throw e;
        }
    }

    /** Nobody waits for anybody else: who was overtaken looks again, and the index says who was. */
    private static Reception undisputed(Capacity.Work<Reception> entry) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return entry.run();
            } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
                if (tried == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private static boolean isKeptAnew(Reception reception) {
        return switch (reception) {
            case Reception.Kept _, Reception.Conflict _ -> true;
            case Reception.DoseReport report -> !report.before();
            case Reception.KeptBefore _, Reception.Refused _ -> false;
        };
    }

    /** A report has no picture to be shown: its bytes lie under the id of its arrival. */
    private Reception keep(Incoming incoming, DoseReport report) throws IOException {
        store.keep(incoming.staged());
        return shelving.add(incoming, report);
    }

    private Reception accept(Incoming incoming, DicomFile file) throws IOException {
        var staged = incoming.staged();
        var known = shelving.known(file.header().uids().sopInstance());
        if (known.isPresent() && isTheSame(known.get(), staged, file)) {
            return book.keptBefore(incoming, known.get().instance());
        }
        if (known.isEmpty() && shelving.isOfAnother(file.header())) {
            return book.refuse(incoming, Refusal.ANOTHER_PERSON);
        }
        store.keep(staged);
        return known.isPresent()
                ? book.conflict(incoming, known.get().instance())
                : shelving.add(incoming, file.header(), Derived.expected(file));
    }

    /** To the byte; or to the byte of the object, as another way of sending writes another beginning around it. */
    private boolean isTheSame(StudyIndex.Known known, Staged staged, DicomFile file) throws IOException {
        var before = known.instance().value();
        if (Arrays.equals(known.sha256(), staged.sha256())) {
            store.mend(before, staged);
            return true;
        }
        try (var kept = store.open(before, Part.ORIGINAL)) {
            return DicomValidator.judge(ImageStore.source(kept)) instanceof Verdict.Accepted(var opened)
                    && file.isSameAs(opened);
        }
    }

    private static String tidy(String fileName) {
        var name = fileName.replaceAll("\\p{Cntrl}", " ").strip();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
