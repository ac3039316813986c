package bg.registratura.results;

import bg.registratura.dicom.DirectoryWriter;
import bg.registratura.dicom.MediaKeys;
import bg.registratura.dicom.MediaRecord;
import bg.registratura.imaging.KeptFile;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file-set of DICOM media (PS3.10, 8): its files under names of eight capital letters and figures, and the directory that lists
 * them. Every file keeps its transfer syntax; what the general purpose profiles (PS3.11, D) do not know is listed like the rest.
 */
final class FileSet {

    private static final int UID_BYTES = 16;

    private final Keys keys;
    private final Map<String, MediaRecord> patients = new LinkedHashMap<>();
    private final List<Placed> files = new ArrayList<>();
    private final StringBuilder named = new StringBuilder();
    private int studies;

    /** @param keys what stands in a file; asked of the first of each series alone */
    FileSet(Keys keys) {
        this.keys = keys;
    }

    /** Tells what stands in a file. */
    @FunctionalInterface
    interface Keys {

        /** Reads it. */
        MediaKeys of(KeptFile file) throws IOException;
    }

    /** A file and where it lies. */
    record Placed(String path, KeptFile file) {}

    /** Adds a study and says in which folder it lies. */
    String add(LocalDate madeOn, List<KeptFile> pictures) throws IOException {
        var folder = "DICOM/ST%06d".formatted(++studies);
        var bySeries = new LinkedHashMap<String, List<KeptFile>>();
        pictures.forEach(file ->
                bySeries.computeIfAbsent(file.series(), _ -> new ArrayList<>()).add(file));
        MediaRecord study = null;
        int number = 0;
        for (var series : bySeries.values()) {
            var first = series.getFirst();
            var said = keys.of(first)
                    .orElse(
                            Integer.toString(studies),
                            DateTimeFormatter.BASIC_ISO_DATE.format(madeOn),
                            Integer.toString(++number));
            if (study == null) {
                study = MediaRecord.study(first.study(), said);
                patient(said).add(study);
            }
            study.add(series(said, series, "%s/SE%06d".formatted(folder, number)));
        }
        return folder;
    }

    private MediaRecord patient(MediaKeys said) {
        return patients.computeIfAbsent(
                said.patientId() + '\n' + said.patientName(),
                _ -> MediaRecord.patient(said.patientName(), said.patientId()));
    }

    private MediaRecord series(MediaKeys said, List<KeptFile> series, String folder) {
        var first = series.getFirst();
        var modality = first.modality().isBlank() ? "OT" : first.modality();
        var record = MediaRecord.series(first.series(), modality, said.seriesNumber());
        int number = 0;
        for (var file : series) {
            var path = "%s/IM%06d".formatted(folder, ++number);
            var told = file.number();
            record.add(MediaRecord.image(
                    path, file.sopClass(), file.instance(), file.syntax().uid(), told == null ? number : told));
            files.add(new Placed(path, file));
            named.append(file.instance()).append('\n');
        }
        return record;
    }

    List<Placed> files() {
        return List.copyOf(files);
    }

    /** The directory; of the same pictures the same bytes. */
    byte[] directory() {
        var digest = Sums.sha256(named.toString().getBytes(StandardCharsets.UTF_8));
        var uid = "2.25." + new BigInteger(1, Arrays.copyOf(digest, UID_BYTES));
        return DirectoryWriter.write(uid, "REGISTRATURA", List.copyOf(patients.values()));
    }
}
