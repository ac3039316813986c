package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No repository asks about a record where it should ask about the person whom several records may stand for. */
@DisplayName("Questions about a patient")
class SamePersonTest {

    static final Path SOURCES = Path.of("src/main/java");
    static final Pattern OF_A_RECORD =
            Pattern.compile("(?<!\\bPATIENT|RECORD)\\.(PATIENT_ID|SUBJECT_ID)\\s*\\.(eq|in)\\(\\s*[a-z](?!ubjects\\()");
    static final Pattern OF_A_COLUMN_HANDED_ON =
            Pattern.compile("\\b(patient|subject|record|person)\\s*\\.(eq|in)\\((?!own\\.)\\s*[a-z]");
    static final Pattern ANYWHERE = Pattern.compile("\\.(PATIENT_ID|SUBJECT_ID)\\b");

    /** They ask about several ids that were gathered from the person before. */
    static final List<String> GATHERED = List.of(
            "audit/AuditRepository.java", "credential/CredentialRepository.java", "family/FamilyRepository.java");

    /** It asks about a record itself: under which names that one record is found. */
    static final List<String> OF_ITSELF = List.of("search/NameIndexRepository.java");

    @Test
    void areAskedOfThePersonWhicheverRecordARowWasWrittenUnder() throws IOException {
        var repositories = repositories();

        assertThat(repositories).anyMatch(file -> ANYWHERE.matcher(read(file)).find());
        assertThat(repositories)
                .filteredOn(file ->
                        Stream.concat(GATHERED.stream(), OF_ITSELF.stream()).noneMatch(file::endsWith))
                .allSatisfy(file -> assertThat(
                                OF_A_RECORD.matcher(read(file)).results().map(MatchResult::group))
                        .as(file.toString())
                        .isEmpty());
        assertThat(repositories).allSatisfy(file -> assertThat(
                        OF_A_COLUMN_HANDED_ON.matcher(read(file)).results().map(MatchResult::group))
                .as(file.toString())
                .isEmpty());
    }

    static List<Path> repositories() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Repository.java"))
                    .toList();
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
