package bg.registratura.imaging;

import bg.registratura.crypto.Uuid7;
import bg.registratura.dicom.DicomFile;
import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.DoseReport;
import bg.registratura.dicom.Verdict;
import bg.registratura.imaging.ImageStore.Part;
import bg.registratura.imaging.ImageStore.Staged;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The one way in for pictures, whichever way they come. */
@Component
class Intake {

    private static final int LONGEST_NAME = 200;

    private final ImageStore store;
    private final StudyIndex index;
    private final Shelving shelving;
    private final ArrivalBook book;
    private final Clock clock;

    /** One picture at a time is unpacked and indexed: memory stays bounded, and no two arrivals race for one UID. */
    private final ReentrantLock one = new ReentrantLock(true);

    Intake(ImageStore store, StudyIndex index, Shelving shelving, ArrivalBook book, Clock clock) {
        this.store = store;
        this.index = index;
        this.shelving = shelving;
        this.book = book;
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
        var incoming = new Incoming(way, tidy(fileName), sender, staged);
        one.lock();
        try (var opened = store.open(staged)) {
            var reception =
                    switch (DicomValidator.judge(ImageStore.source(opened), sender.writes())) {
                        case Verdict.Refused(var reason) -> book.refuse(incoming, reason);
                        case Verdict.Report(var report) -> keep(incoming, report);
                        case Verdict.Accepted(var file) -> accept(incoming, file);
                    };
            if (!isKeptAnew(reception)) {
                store.drop(staged.id());
            }
            return reception;
        } catch (IOException | RuntimeException e) {
            store.drop(staged.id());
            throw e;
        } finally {
            one.unlock();
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
        var known = index.known(file.header().uids().sopInstance());
        if (known.isPresent() && isTheSame(known.get(), staged, file)) {
            return book.keptBefore(incoming, known.get().instance());
        }
        if (known.isPresent()) {
            store.keep(staged);
            return book.conflict(incoming, known.get().instance());
        }
        var made = Derived.of(file);
        store.keep(staged);
        keep(staged.id(), made);
        return shelving.add(incoming, file.header(), made);
    }

    /** To the byte; or to the byte of the object, as another way of sending writes another beginning around it. */
    private boolean isTheSame(StudyIndex.Known known, Staged staged, DicomFile file) throws IOException {
        if (Arrays.equals(known.sha256(), staged.sha256())) {
            return true;
        }
        try (var kept = store.open(known.instance().value(), Part.ORIGINAL)) {
            return DicomValidator.judge(ImageStore.source(kept)) instanceof Verdict.Accepted(var before)
                    && file.isSameAs(before);
        }
    }

    /** Reads a kept picture that nothing could read when it came, if something can now. */
    void readLater(InstanceId unread) throws IOException {
        one.lock();
        try (var opened = store.open(unread.value(), Part.ORIGINAL)) {
            if (DicomValidator.judge(ImageStore.source(opened)) instanceof Verdict.Accepted(var file)
                    && file.isDecodable()) {
                var made = Derived.of(file);
                keep(unread.value(), made);
                index.read(unread, made);
            }
        } finally {
            one.unlock();
        }
    }

    private void keep(UUID id, Derived made) throws IOException {
        if (made.preview().length > 0) {
            store.keep(id, Part.PREVIEW, made.preview());
            store.keep(id, Part.THUMBNAIL, made.thumbnail());
        }
    }

    private static String tidy(String fileName) {
        var name = fileName.replaceAll("\\p{Cntrl}", " ").strip();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
