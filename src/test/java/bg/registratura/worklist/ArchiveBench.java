package bg.registratura.worklist;

import static bg.registratura.schema.Tables.INSTANCE;

import bg.registratura.DatabaseTest;
import bg.registratura.dicom.DicomValidator;
import bg.registratura.dicom.Source;
import bg.registratura.dicom.TestSlices;
import bg.registratura.dicom.Verdict;
import bg.registratura.dicom.sample.Kind;
import bg.registratura.dicom.sample.SamplePictures;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.Pictures;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * How fast pictures are taken in, beside Orthanc on the same files, and how soon they can be looked at: {@code deploy/bench
 * archive}.
 */
@DatabaseTest
class ArchiveBench extends UnitsOnTheNetwork {

    static final int SLICES = Integer.getInteger("registratura.bench.slices", 300);
    static final int ROUNDS = Integer.getInteger("registratura.bench.rounds", 5);
    static final int FEW = Math.min(1000, Integer.getInteger("registratura.bench.studies", 100_000));
    static final int MANY = Integer.getInteger("registratura.bench.studies", 100_000);
    static final int BATCH = 1000;
    static final int PREVIEWS = 12;
    static final int WARM = 4;

    @TempDir
    Path folder;

    @Autowired
    Pictures pictures;

    @Autowired
    JdbcTemplate sql;

    final StringBuilder table = new StringBuilder();
    final StringBuilder json = new StringBuilder("{\"bench\":\"archive\"");

    @Test
    void takesIn() throws Exception {
        if (!DcmtkTest.isHere("storescu")) {
            throw new IllegalStateException("dcmtk is not installed: apt-get install dcmtk");
        }
        seed(FEW);
        beside();
        grown();
        previews();
        Files.writeString(Path.of("target/bench-archive.txt"), table + "\n" + json + "}\n");
    }

    /** The same new files to both, in turns, each round the other one first. */
    void beside() throws Exception {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        try (var orthanc = Orthanc.start(folder.resolve("orthanc")).orElse(null)) {
            for (int round = 0; round <= ROUNDS; round++) {
                var files = slices();
                boolean first = round % 2 == 0;
                double own = first ? send(files) : 0;
                double other = orthanc == null ? Double.NaN : rate(() -> orthanc.run(scu(Orthanc.PORT, files)));
                own = first ? own : send(files);
                if (round > 0) {
                    ours.add(own);
                    theirs.add(other);
                }
                FileSystemUtils.deleteRecursively(files);
            }
            say("%n%-44s %10s %10s %8s%n", "slices a second, median of " + ROUNDS, "here", "Orthanc", "times");
            if (orthanc == null) {
                say(
                        "%-44s %10.1f %10s   Orthanc, or a network of its own for it, is not to be had here%n",
                        SLICES + " by C-STORE", median(ours), "-");
            } else {
                say(
                        "%-44s %10.1f %10.1f %8.2f   (goal 3)%n",
                        SLICES + " by C-STORE", median(ours), median(theirs), median(ours) / median(theirs));
            }
            json(
                    ",\"cStore\":{\"here\":%.1f,\"orthanc\":%s}",
                    median(ours), orthanc == null ? "null" : text(median(theirs)));
        }
    }

    /** The same house with few studies in its index, and with many. */
    void grown() throws Exception {
        double few = own();
        seed(MANY - FEW);
        double many = own();
        say("%n%-44s %10s %10s %8s%n", "slices a second, median of " + ROUNDS, FEW, MANY, "times");
        say("%-44s %10.1f %10.1f %8.2f   (goal 1.2)%n", "studies in the index", few, many, few / many);
        json(",\"studies\":{\"%d\":%.1f,\"%d\":%.1f}", FEW, few, MANY, many);
    }

    double own() throws Exception {
        var rates = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var files = slices();
            rates.add(send(files));
            FileSystemUtils.deleteRecursively(files);
        }
        return median(rates);
    }

    double send(Path files) throws Exception {
        return rate(() -> new ProcessBuilder(scu(port, files)).start().waitFor());
    }

    List<String> scu(int at, Path files) {
        return List.of(
                "storescu",
                "-aet",
                aeTitle,
                "-aec",
                "REGISTRATURA",
                "+sd",
                "127.0.0.1",
                Integer.toString(at),
                files.toString());
    }

    /** Something that sends everything and says how it ended. */
    interface Sending {
        int run() throws Exception;
    }

    double rate(Sending sending) throws Exception {
        long began = System.nanoTime();
        int ended = sending.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (ended != 0) {
            throw new IllegalStateException("sending ended with " + ended);
        }
        return SLICES / seconds;
    }

    /** A volume nobody has seen, in a folder. */
    Path slices() throws IOException {
        var place = Files.createTempDirectory(folder, "slices");
        var study = uid();
        var series = uid();
        for (int n = 1; n <= SLICES; n++) {
            Files.write(place.resolve("IM%04d.dcm".formatted(n)), TestSlices.slice(study, series, uid(), n));
        }
        return place;
    }

    /** From the success that the unit is told to the first byte of the preview. */
    void previews() throws Exception {
        say("%n%-44s %10s %10s%n", "from success to the preview, ms", "median", "p95");
        preview("panoramic, 12 bit, not packed", "plain", 400);
        if (DcmtkTest.isHere("dcmcjpeg")) {
            preview("panoramic, 12 bit, JPEG Lossless", "jpegLossless", 400, "dcmcjpeg", "+e1");
        }
        if (DcmtkTest.isHere("gdcmconv")) {
            preview("panoramic, 12 bit, JPEG 2000", "jpeg2000", 1000, "gdcmconv", "--j2k");
        }
    }

    void preview(String what, String name, int goal, String... packer) throws Exception {
        var times = new ArrayList<Double>();
        for (int n = 0; n < PREVIEWS; n++) {
            var file = panoramic(packer);
            var command = List.of(
                    "storescu",
                    "-aet",
                    aeTitle,
                    "-aec",
                    "REGISTRATURA",
                    packer.length == 0 ? "-xe" : packer[0].equals("dcmcjpeg") ? "-xs" : "-xv",
                    "127.0.0.1",
                    Integer.toString(port),
                    file.toString());
            int ended = new ProcessBuilder(command).start().waitFor();
            long began = System.nanoTime();
            if (ended != 0) {
                throw new IllegalStateException("sending ended with " + ended);
            }
            try (var in = pictures.preview(kept(file))) {
                in.read();
            }
            if (n >= WARM) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        times.sort(Comparator.naturalOrder());
        double last = times.get((int) Math.ceil(0.95 * times.size()) - 1);
        say("%-44s %10.0f %10.0f   (goal %d)%n", what, median(times), last, goal);
        json(",\"%s\":{\"median\":%.0f,\"p95\":%.0f}", name, median(times), last);
    }

    Path panoramic(String... packer) throws Exception {
        var request = new SamplePictures.Request(
                Kind.PANORAMIC,
                "Test^Person",
                "",
                LocalDate.of(2081, 12, 29),
                newTitle(),
                LocalDateTime.of(2125, 3, 5, 10, 0));
        var plain = Files.write(folder.resolve("plain.dcm"), SamplePictures.dicom(request, 1));
        if (packer.length == 0) {
            return plain;
        }
        var packed = folder.resolve("packed.dcm");
        var command = new ArrayList<>(List.of(packer));
        command.addAll(List.of(plain.toString(), packed.toString()));
        if (new ProcessBuilder(command).start().waitFor() != 0) {
            throw new IllegalStateException(packer[0] + " did not pack");
        }
        return packed;
    }

    InstanceId kept(Path file) throws IOException {
        var header = ((Verdict.Accepted) DicomValidator.judge(Source.of(Files.readAllBytes(file))))
                .file()
                .header();
        return dsl.select(INSTANCE.INSTANCE_ID)
                .from(INSTANCE)
                .where(INSTANCE.SOP_INSTANCE_UID.eq(header.uids().sopInstance()))
                .fetchSingle()
                .value1();
    }

    /** Studies of one picture each, as the index holds them; their files are not needed. */
    void seed(int studies) {
        for (int done = 0; done < studies; done += BATCH) {
            var rows = IntStream.range(0, Math.min(BATCH, studies - done))
                    .mapToObj(_ -> Stream.generate(() -> UUID.randomUUID().toString())
                            .limit(4)
                            .toArray())
                    .toList();
            batch(rows, """
                    insert into study (study_id, study_instance_uid, lettering, modality, taken_at, received_at)
                    values (?1, concat('2.25.', conv(left(?1, 8), 16, 10), '.', conv(right(?1, 12), 16, 10)),
                        'DECLARED', 'PX', '2124-01-01', '2124-01-01')""");
            batch(
                    rows,
                    "insert into series (series_id, study_id, series_instance_uid, modality) values (?2, ?1, '2.25.1', 'PX')");
            batch(rows, """
                    insert into instance (instance_id, series_id, sop_instance_uid, sop_class_uid, transfer_syntax, sha256,
                        byte_length, row_count, column_count, frame_count, bits_stored, is_signed, photometric,
                        rescale_slope, rescale_intercept, pixel_state, taken_at, time_is_told, received_at)
                    values (?3, ?2, concat('2.25.', conv(left(?3, 8), 16, 10), '.', conv(right(?3, 12), 16, 10)),
                        '1.2.840.10008.5.1.4.1.1.1.1', 'EXPLICIT_LITTLE_ENDIAN', unhex(sha2(?3, 256)), 7000000, 1400, 2800,
                        1, 12, false, 'MONOCHROME2', 1, 0, 'READABLE', '2124-01-01', true, '2124-01-01')""");
            batch(rows, """
                    insert into arrival (arrival_id, way, file_name, byte_length, sha256, ending, instance_id, arrived_at)
                    values (?4, 'NETWORK', 'seed', 7000000, unhex(sha2(?3, 256)), 'KEPT', ?3, '2124-01-01')""");
        }
    }

    /** The same statement for every row, whose values stand in it by their number. */
    void batch(List<Object[]> rows, String statement) {
        var places = Pattern.compile("\\?([1-4])")
                .matcher(statement)
                .results()
                .map(place -> Integer.parseInt(place.group(1)) - 1)
                .toList();
        sql.batchUpdate(
                statement.replaceAll("\\?[1-4]", "?"),
                rows.stream()
                        .map(row -> places.stream().map(place -> row[place]).toArray())
                        .toList());
    }

    void say(String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values));
    }

    void json(String format, Object... values) {
        json.append(String.format(Locale.ROOT, format, values));
    }

    static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    static String uid() {
        return "2.25." + new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
    }
}
