package bg.registratura.results;

import bg.registratura.dicom.DiscDirectory;
import bg.registratura.dicom.MediaKeys;
import bg.registratura.imaging.KeptFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Puts studies together to be taken along: first what a person reads, the directory and the sums, then the pictures as they were
 * received. It asks no right.
 */
@Component
class Parcels {

    private final PictureStore store;
    private final IndexPage page;

    Parcels(PictureStore store, IndexPage page) {
        this.store = store;
        this.page = page;
    }

    /** A study in a parcel. */
    record Packed(StudyInfo study, List<KeptFile> files, String folder) {

        long length() {
            return files.stream().mapToLong(KeptFile::length).sum();
        }
    }

    /** The same studies in the same language give the same bytes. */
    Parcel of(List<StudyInfo> studies, Locale locale) throws IOException {
        var set = new FileSet(file -> store.open(file.id(), MediaKeys::of));
        var packed = new ArrayList<Packed>();
        for (var study : studies) {
            var files = store.files(study.id());
            packed.add(new Packed(study, files, set.add(study.madeOn(), files)));
        }
        var sums = new Sums();
        var parts = new ArrayList<ZipPart>();
        for (var part : List.of(
                page.readMe(), page.index(packed, locale), new WrittenPart(DiscDirectory.NAME, set.directory()))) {
            sums.add(part);
            parts.add(part);
        }
        set.files().forEach(placed -> sums.add(placed.file().sha256(), placed.path()));
        parts.add(sums.part());
        set.files().forEach(placed -> parts.add(new KeptPart(store, placed.file(), placed.path())));
        var day = studies.stream()
                .map(StudyInfo::madeOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return Parcel.of(new Zip(parts, day), sums.part(), day.toString());
    }
}
