package bg.registratura.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bg.registratura.DatabaseTest;
import bg.registratura.dicom.sample.Kind;
import bg.registratura.dicom.sample.SamplePictures;
import bg.registratura.people.TestPeople;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same door, judged by a toolkit nobody here wrote; {@code deploy/test} installs it. */
@DatabaseTest
class DcmtkTest extends UnitsOnTheNetwork {

    @TempDir
    Path folder;

    /** What a tool said and how it ended. */
    record Said(int code, String words) {}

    @BeforeEach
    void toolkit() {
        assumeTrue(Stream.of("echoscu", "storescu", "findscu").allMatch(DcmtkTest::isHere), "dcmtk is not installed");
    }

    @Test
    void echoscuHearsTheHouse() throws Exception {
        assertThat(call("echoscu", "-aet", aeTitle, "-aec", "REGISTRATURA").code())
                .isZero();
    }

    @Test
    void aWrongTitleIsNamedAsSuch() throws Exception {
        assertThat(call("echoscu", "-aet", aeTitle, "-aec", "ANOTHER").words())
                .contains("Called AE Title Not Recognized");
        assertThat(call("echoscu", "-aet", newTitle(), "-aec", "REGISTRATURA").words())
                .contains("Calling AE Title Not Recognized");
    }

    @Test
    void storescuSendsEveryKindOfPictureInEverySyntaxWithoutPackedPixels() throws Exception {
        for (var syntax :
                List.of("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99")) {
            var option = syntax.endsWith("99")
                    ? "-xd"
                    : syntax.endsWith("1.2.2") ? "-xb" : syntax.endsWith("1.2") ? "-xi" : "-xe";
            var files = Arrays.stream(Kind.values())
                    .map(kind -> write(kind, syntax))
                    .toList();

            assertThat(store(List.of(option), files).code()).as(syntax).isZero();
        }
        assertThat(came()).hasSize(12);
    }

    @Test
    void anAbortedObjectLeavesNothing() throws Exception {
        store(List.of("-xe", "--abort"), List.of(write(Kind.INTRAORAL, "1.2.840.10008.1.2.1")));

        assertThat(call("echoscu", "-aet", aeTitle, "-aec", "REGISTRATURA").code())
                .isZero();
    }

    @Test
    void aFileThatIsNoPictureIsRefusedInItsTurn() throws Exception {
        var file = Files.readAllBytes(write(Kind.INTRAORAL, "1.2.840.10008.1.2.1"));
        int rows = new String(file, StandardCharsets.ISO_8859_1).indexOf("\u0028\u0000\u0010\u0000US");
        file[rows + 8]++;
        var broken = Files.write(folder.resolve("broken.dcm"), file);

        assertThat(store(List.of("-v", "-xe"), List.of(broken)).words()).contains("DataSetDoesNotMatchSOPClass");
    }

    @Test
    void twentyAtOnceAreKept() throws Exception {
        var calls = new ArrayList<Callable<Said>>();
        for (int i = 0; i < 20; i++) {
            var file = write(Kind.INTRAORAL, "1.2.840.10008.1.2.1");
            calls.add(() -> store(List.of("-xe"), List.of(file)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Said> said : threads.invokeAll(calls)) {
                assertThat(said.get().code()).as(said.get().words()).isZero();
            }
        }
        assertThat(came()).hasSize(20);
    }

    @Test
    void findscuReadsTheWorklist() throws Exception {
        var order = order(TestPeople.somebody());

        var said = call(
                "findscu",
                "-v",
                "-W",
                "-aet",
                aeTitle,
                "-aec",
                "REGISTRATURA",
                "-k",
                "SpecificCharacterSet",
                "-k",
                "PatientName=primerna*",
                "-k",
                "AccessionNumber=" + order.number(),
                "-k",
                "ScheduledProcedureStepSequence[0].ScheduledProcedureStepStartDate=21250305");

        assertThat(said.code()).isZero();
        assertThat(said.words()).contains(order.number(), "Примерна^Вяра^Тестова=Primerna^Vyara^Testova", "ISO_IR 192");
    }

    Path write(Kind kind, String syntax) {
        try {
            var request = new SamplePictures.Request(
                    kind,
                    "Test^Person",
                    "",
                    LocalDate.of(2081, 12, 29),
                    newTitle(),
                    LocalDateTime.of(2125, 3, 5, 10, 0));
            var file = Files.createTempFile(folder, kind.name(), ".dcm");
            return Files.write(file, SamplePictures.dicom(request, 1, syntax));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Said store(List<String> options, List<Path> files) throws Exception {
        var command = new ArrayList<>(List.of("storescu", "-aet", aeTitle, "-aec", "REGISTRATURA"));
        command.addAll(options);
        return run(command, files);
    }

    Said call(String... command) throws Exception {
        return run(List.of(command), List.of());
    }

    Said run(List<String> command, List<Path> files) throws Exception {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of("127.0.0.1", Integer.toString(port)));
        files.forEach(file -> whole.add(file.toString()));
        var process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            var words = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), words);
        }
    }

    static boolean isHere(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    }
}
