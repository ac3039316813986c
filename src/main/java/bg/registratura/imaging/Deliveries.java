package bg.registratura.imaging;

import bg.registratura.dicom.DiscDirectory;
import bg.registratura.imaging.Given.Skip;
import bg.registratura.imaging.ZipDelivery.Bounds;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Things given in together: files, a folder, a ZIP, a patient's disc. Each picture among them goes the one way in. */
@Service
public class Deliveries {

    private static final int LONGEST_PATH = 300;

    /** One byte more is read, so that the validator sees that it is too much. */
    private static final long LARGEST_FILE = 2L << 30;

    private final Intake intake;
    private final DiscRepository repository;

    Deliveries(Intake intake, DiscRepository repository) {
        this.intake = intake;
        this.repository = repository;
    }

    /**
     * Takes in one file, or every picture out of a ZIP, and says of each what became of it as soon as it is known. When it
     * throws, what was told before holds, and nothing else is kept.
     *
     * @param path where it lay; with a folder in it, it is one of many, and what is no picture is passed over
     */
    @PreAuthorize("hasRole('TECHNICIAN')")
    public void give(String path, InputStream in, Consumer<Given> heard) throws IOException {
        var buffered = new BufferedInputStream(in);
        if (kind(path, buffered) != GivenKind.ARCHIVE) {
            heard.accept(one(path, path.contains("/"), buffered));
            return;
        }
        try {
            new ZipDelivery(buffered, Bounds.USUAL).read((inside, entry) -> heard.accept(one(inside, true, entry)));
        } catch (StoppedException e) {
            heard.accept(new Given.Stopped(tidy(path), e.why()));
        }
    }

    /** Which files a disc says it has were not among what lay on it, and are not kept from another time either. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('TECHNICIAN')")
    public List<String> missing(Given.Listed disc, Set<String> paths) {
        var place = new DiscPlace(disc.path(), paths);
        var absent = disc.directory().files().stream()
                .filter(file -> !place.has(file.path()))
                .toList();
        var kept = repository.kept(absent.stream()
                .map(DiscDirectory.Listed::sopInstance)
                .filter(uid -> uid != null)
                .toList());
        return absent.stream()
                .filter(file -> file.sopInstance() == null || !kept.contains(file.sopInstance()))
                .map(DiscDirectory.Listed::path)
                .toList();
    }

    private Given one(String path, boolean ofMany, InputStream in) throws IOException {
        var buffered = in.markSupported() ? in : new BufferedInputStream(in);
        var named = tidy(path);
        return switch (kind(path, buffered)) {
            case PICTURE -> taken(named, buffered);
            case DIRECTORY -> directory(named, buffered);
            case ARCHIVE -> new Given.Skipped(named, Skip.ARCHIVE);
            case FILM -> new Given.Skipped(named, Skip.FILM);
            case OTHER -> ofMany ? new Given.Skipped(named, Skip.OTHER) : taken(named, buffered);
        };
    }

    private Given taken(String path, InputStream in) throws IOException {
        return new Given.Taken(path, intake.take(Way.UPLOAD, path, new ClippedStream(in, LARGEST_FILE + 1)));
    }

    private static Given directory(String path, InputStream in) throws IOException {
        var bytes = in.readNBytes(DiscDirectory.LARGEST + 1);
        var read = bytes.length > DiscDirectory.LARGEST ? Optional.<DiscDirectory>empty() : DiscDirectory.read(bytes);
        return read.<Given>map(directory -> new Given.Listed(path, directory))
                .orElseGet(() -> new Given.Skipped(path, Skip.DIRECTORY));
    }

    private static GivenKind kind(String path, InputStream in) throws IOException {
        in.mark(GivenKind.HEAD);
        var head = in.readNBytes(GivenKind.HEAD);
        in.reset();
        return GivenKind.of(path, head);
    }

    private static String tidy(String path) {
        var clean = path.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= LONGEST_PATH ? clean : clean.substring(clean.length() - LONGEST_PATH);
    }
}
